/** The same limits over WebSockets, and messages that are none. */
import assert from "node:assert/strict";
import WebSocket from "ws";
import { endpoint } from "../server.js";
import { check, repeat } from "./check.js";

/** Says something after the greeting, and gives the answer, or the code of the close. */
function said(message, greeting = '{"type":"connection_init"}') {
  const socket = new WebSocket(endpoint.replace(/^http/, "ws"), "graphql-transport-ws");
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("no answer")), 10_000);
    socket.on("open", () => socket.send(greeting ?? message));
    socket.on("message", (data) => {
      const received = JSON.parse(data);
      if (received.type === "connection_ack") {
        socket.send(message);
      } else if (received.type !== "ping") {
        clearTimeout(timer);
        resolve(received);
      }
    });
    socket.on("close", (code) => {
      clearTimeout(timer);
      resolve(code);
    });
    socket.on("error", () => {});
  }).finally(() => socket.terminate());
}

const asked = (query) => said(JSON.stringify({ id: "1", type: "subscribe", payload: { query } }));

check("what is too much by POST is too much over a WebSocket", async () => {
  for (const [query, limit] of [
    [`{ ${repeat(101, (i) => `a${i}: __typename`)} }`, "aliases"],
    [`{ __typename ${"@aa".repeat(100)} }`, "directives"],
  ]) {
    const { type, payload } = await asked(query);
    assert.equal(type, "error");
    assert.equal(payload[0].extensions.code, "QUERY_TOO_COMPLEX");
    assert.equal(payload[0].extensions.limit.name, limit);
  }
});

check("what is too long or too deep to be parsed is refused over a WebSocket", async () => {
  for (const query of ["{ a ".repeat(500) + "}".repeat(500), `{ ${repeat(3_000, () => "a b")} }`]) {
    const { type, payload } = await asked(query);
    assert.equal(type, "error");
    assert.equal(payload.length, 1);
  }
});

check("who does not greet is not answered", async () => {
  const message = { id: "1", type: "subscribe", payload: { query: "{ __typename }" } };
  assert.equal(await said(JSON.stringify(message), null), 4401);
});

check("a message that is no JSON closes the connection", async () => {
  assert.equal(await said("{"), 4400);
});

check("a message of a megabyte closes the connection", async () => {
  const code = await asked(`{ __typename } #${"x".repeat(1_000_000)}`);
  assert.ok(Number.isInteger(code), JSON.stringify(code).slice(0, 200));
});
