/** What a page of another site can make a browser send: nothing of it may do more than read. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { buildSchema } from "graphql";
import WebSocket from "ws";
import { ask, base, endpoint, fresh, get, send, sendText } from "../server.js";
import { check, isRefused } from "./check.js";

const foreign = { Origin: "https://evil.example" };
const schema = buildSchema(await (await fetch(`${base}/graphql/schema.graphql`)).text());

/** A mutation of the schema as soon as it has one; the kind is refused before the fields are read. */
const field = Object.keys(schema.getMutationType()?.getFields() ?? { __typename: 0 })[0];
const mutation = `mutation { ${field} }`;

check("no mutation is taken by GET or HEAD, whatever other headers say", async () => {
  const faked = [
    {},
    foreign,
    { "X-HTTP-Method-Override": "POST" },
    { "X-Method-Override": "POST" },
  ];
  for (const headers of faked) {
    const answer = await get({ query: mutation }, headers);
    isRefused(answer, 405, "BAD_REQUEST");
    assert.equal(answer.headers.get("allow"), "POST");
  }
  const hidden = `query Harmless { __typename } ${mutation.replace("mutation", "mutation Harm")}`;
  isRefused(await get({ query: hidden, operationName: "Harm" }), 405, "BAD_REQUEST");
  const head = await send({ method: "HEAD" }, `?${new URLSearchParams({ query: mutation })}`);
  assert.equal(head.status, 405);
});

check("what a form can send is refused: form-encoded, multipart, plain text", async () => {
  const form = new URLSearchParams({ query: mutation });
  const multipart = new FormData();
  multipart.set("operations", JSON.stringify({ query: mutation }));
  multipart.set("map", "{}");
  for (const body of [form, multipart, JSON.stringify({ query: mutation })]) {
    isRefused(await send({ method: "POST", headers: foreign, body }), 415, "BAD_REQUEST");
  }
});

check("content types that only look like JSON are refused, and so is none at all", async () => {
  const body = JSON.stringify({ query: "{ __typename }" });
  for (const type of [
    "text/plain; application/json",
    "text/plain;a=application/json",
    "application/x-www-form-urlencoded; charset=application/json",
    "multipart/form-data; boundary=application/json",
    "application/jsonp",
    "application/graphql",
    "text/json",
    "application/json; charset=utf-16",
    "application/json, text/plain",
    "text/plain, application/json",
  ]) {
    isRefused(await sendText(body, { "Content-Type": type }), 415, "BAD_REQUEST");
  }
  const untyped = new Blob([body]);
  isRefused(await send({ method: "POST", body: untyped }), 415, "BAD_REQUEST");
});

check("a document in the address of a POST is not taken for its body", async () => {
  const suffix = `?${new URLSearchParams({ query: mutation })}`;
  const headers = { "Content-Type": "application/x-www-form-urlencoded" };
  isRefused(await send({ method: "POST", headers, body: "" }, suffix), 415, "BAD_REQUEST");
  const json = { "Content-Type": "application/json" };
  isRefused(await send({ method: "POST", headers: json, body: "" }, suffix), 400, "BAD_REQUEST");
});

check("methods that are none of the endpoint's are refused", async () => {
  for (const method of ["PUT", "PATCH", "DELETE"]) {
    const answer = await send({ method, body: JSON.stringify({ query: "{ __typename }" }) });
    assert.equal(answer.status, 405);
    assert.match(answer.headers.get("allow"), /GET.*POST/);
  }
});

check("another site's page may not read answers, and its preflight is not granted", async () => {
  const read = await ask("{ __typename }", {}, foreign);
  const preflight = await send({
    method: "OPTIONS",
    headers: {
      ...foreign,
      "Access-Control-Request-Method": "POST",
      "Access-Control-Request-Headers": "content-type",
    },
  });
  for (const answer of [read, preflight]) {
    const granted = [...answer.headers.keys()].filter((name) => name.startsWith("access-control"));
    assert.deepEqual(granted, []);
  }
  assert.equal(read.headers.get("x-content-type-options"), "nosniff");
});

check("another site's page cannot have a document kept under its hash", async () => {
  const query = `query Foreign${fresh()} { __typename }`;
  const sha256Hash = createHash("sha256").update(query).digest("hex");
  const extensions = JSON.stringify({ persistedQuery: { version: 1, sha256Hash } });
  assert.equal((await get({ query, extensions }, foreign)).status, 200);
  isRefused(await get({ extensions }), 404, "PERSISTED_QUERY_NOT_FOUND");
});

check("a document is not kept under the hash of another", async () => {
  const sha256Hash = createHash("sha256").update(`{ a${fresh()} }`).digest("hex");
  const extensions = { persistedQuery: { version: 1, sha256Hash } };
  const body = JSON.stringify({ query: "{ __typename }", extensions });
  isRefused(await sendText(body), 400, "BAD_REQUEST");
  isRefused(await sendText(JSON.stringify({ extensions })), 404, "PERSISTED_QUERY_NOT_FOUND");
});

check("a WebSocket is opened for pages of this site only", async () => {
  for (const origin of ["https://evil.example", "null", `${base}.evil.example`, "file://"]) {
    assert.equal(await opened(origin), 403, origin);
  }
  assert.equal(await opened(base), 101);
  assert.equal(await opened(undefined), 101);
});

/** The status of the handshake. */
function opened(origin) {
  const address = endpoint.replace(/^http/, "ws");
  const socket = new WebSocket(address, "graphql-transport-ws", {
    origin,
    handshakeTimeout: 5_000,
  });
  return new Promise((resolve, reject) => {
    socket.on("open", () => resolve(101));
    socket.on("unexpected-response", (_, response) => resolve(response.statusCode));
    socket.on("error", reject);
  }).finally(() => socket.terminate());
}
