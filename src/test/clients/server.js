/** The server that is tested, and how to ask it by hand. */
import { randomBytes } from "node:crypto";

export const base = process.env.ENTENTE_URL ?? "http://localhost:8080";
export const endpoint = `${base}/graphql`;

/** For names that no earlier run registered and no cache knows. */
export const fresh = () => randomBytes(6).toString("hex");

/** Sends one request, and reads the answer whatever it is. */
export async function send(init, suffix = "") {
  const response = await fetch(endpoint + suffix, {
    redirect: "manual",
    signal: AbortSignal.timeout(20_000),
    ...init,
    headers: { Accept: "application/graphql-response+json", ...init.headers },
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, body: json(text) };
}

/** By POST. */
export const ask = (query, variables, headers) => sendJson({ query, variables }, headers);

export const sendJson = (request, headers) => sendText(JSON.stringify(request), headers);

/** A body as it is: text, or bytes. */
export const sendText = (body, headers = {}) =>
  send({ method: "POST", headers: { "Content-Type": "application/json", ...headers }, body });

/** By GET. */
export const get = (parameters, headers = {}) =>
  send({ headers }, `?${new URLSearchParams(parameters)}`);

/** A fetch for clients, with notes of what they asked and what they got. */
export function noted() {
  const requests = [];
  const notedFetch = async (address, init = {}) => {
    const response = await fetch(address, init);
    requests.push({
      method: init.method ?? "GET",
      parameters: new URL(address).searchParams,
      body: init.body ? JSON.parse(init.body) : undefined,
      status: response.status,
    });
    return response;
  };
  return { fetch: notedFetch, requests };
}

function json(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
