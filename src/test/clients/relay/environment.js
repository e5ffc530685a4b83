import { Environment, Network, RecordSource, Store } from "relay-runtime";

export const relay = (url, fetch = globalThis.fetch) => {
  const ask = async (request, variables) => {
    const response = await fetch(url, {
      method: "POST",
      headers: {
        Accept: "application/graphql-response+json",
        "Content-Type": "application/json",
      },
      body: JSON.stringify({ query: request.text, variables }),
    });
    return response.json();
  };
  return new Environment({
    network: Network.create(ask),
    store: new Store(new RecordSource()),
  });
};
