import { graphql } from "relay-runtime";

graphql`
  query CountryMeetingsQuery($code: String!) {
    country(code: $code) {
      ...CountryMeetings_country
    }
  }
`;

// The compiler makes the query for the next page from this, by node(id: ...).
graphql`
  fragment CountryMeetings_country on Country
  @argumentDefinitions(first: { type: "Int", defaultValue: 5 }, after: { type: "String" })
  @refetchable(queryName: "CountryMeetingsNextQuery") {
    code
    meetings(first: $first, after: $after) @connection(key: "CountryMeetings_meetings") {
      edges {
        node {
          slug
        }
      }
    }
  }
`;
