import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from "@apollo/client";
import { PersistedQueryLink } from "@apollo/client/link/persisted-queries";
import { relayStylePagination } from "@apollo/client/utilities";

async function sha256(text) {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

// One list for each filter and order, which grows by its pages.
const pages = relayStylePagination(["filter", "orderBy"]);

export const apollo = (uri, fetch) =>
  new ApolloClient({
    link: ApolloLink.from([
      new PersistedQueryLink({ sha256, useGETForHashedQueries: true }),
      new HttpLink({ uri, fetch }),
    ]),
    cache: new InMemoryCache({
      possibleTypes: POSSIBLE_TYPES,
      typePolicies: {
        Query: { fields: { meetings: pages, countries: pages } },
        Country: { fields: { meetings: pages, agreements: pages } },
      },
    }),
  });

export const POSSIBLE_TYPES = {
  Party: ["Country", "Organization"],
  TimelineItem: ["AgreementStep", "MeasureStep", "Meeting", "Position"],
};
