import assert from "node:assert/strict";
import { after, test } from "node:test";
import WebSocket from "ws";
import { ask, endpoint } from "../server.js";
import { overWebSocket } from "./client.js";

const client = overWebSocket(endpoint, WebSocket);

after(() => client.dispose());

/** The answers to an operation, until the server says that they are complete. */
async function answers(query, variables) {
  const received = [];
  for await (const answer of client.iterate({ query, variables })) {
    received.push(answer);
  }
  return received;
}

test("a query over a WebSocket is answered once, as over HTTP", async () => {
  const query = `query Japan($first: Int) { country(code: "JP") { meetings(first: $first) { nodes { slug } } } }`;
  const { body } = await ask(query, { first: 3 });
  assert.deepEqual(await answers(query, { first: 3 }), [body]);
  assert.equal(body.data.country.meetings.nodes.length, 3);
});

test("many queries at a time share one connection, and each gets its own answer", async () => {
  const codes = ["CN", "JP", "KR", "US", "FR", "DE"];
  const asked = await Promise.all(
    codes.map((code) =>
      answers("query($code: String!) { country(code: $code) { code } }", { code }),
    ),
  );
  assert.deepEqual(
    asked.map(([answer]) => answer.data.country.code),
    codes,
  );
});

test("what is asked wrongly is answered with a code, and the connection goes on", async () => {
  const unknown = answers(`{ meetings(filter: {parties: {all: ["QQ"]}}) { totalCount } }`);
  await assert.rejects(unknown, hasCode("BAD_USER_INPUT"));
  await assert.rejects(answers("{ nothing }"), hasCode("GRAPHQL_VALIDATION_FAILED"));
  assert.equal((await answers("{ __typename }"))[0].data.__typename, "Query");
});

// Subscriptions: the tests of `changed` belong here, once the schema has it. Until then, this.
test("a subscription that the schema does not have is refused", async () => {
  const asked = answers("subscription { changed { __typename } }");
  await assert.rejects(asked, hasCode("GRAPHQL_VALIDATION_FAILED"));
});

function hasCode(code) {
  return ([error]) => error.extensions.code === code;
}
