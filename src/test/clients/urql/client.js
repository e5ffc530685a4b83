import { cacheExchange, Client, fetchExchange } from "@urql/core";
import { persistedExchange } from "@urql/exchange-persisted";

export const urql = (url, fetch) =>
  new Client({
    url,
    fetch,
    // The server keeps documents that come by GET only where no other site can have sent them.
    fetchOptions: { headers: { "apollo-require-preflight": "true" } },
    exchanges: [cacheExchange, persistedExchange(), fetchExchange],
  });
