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
  assert.equal((await unknown)[0].errors[0].extensions.code, "BAD_USER_INPUT");
  await assert.rejects(answers("{ nothing }"), hasCode("GRAPHQL_VALIDATION_FAILED"));
  assert.equal((await answers("{ __typename }"))[0].data.__typename, "Query");
});

const token = process.env.ENTENTE_EDITOR_TOKEN;
const editing = { skip: token ? false : "no ENTENTE_EDITOR_TOKEN to change the record with" };
const CHANGED = `subscription Changed($after: String) {
  changed(after: $after, filter: {kinds: [ISSUE]}) {
    cursor
    node { kind action reason record { ... on Issue { title } } }
  }
}`;

test("a subscriber gets each change once, as it is made, with the record as it then is", editing, async () => {
  const changes = client.iterate({ query: CHANGED })[Symbol.asyncIterator]();
  const first = changes.next();
  await settled();
  const issue = await recorded("One");
  assert.deepEqual((await first).value.data.changed.node, {
    kind: "ISSUE",
    action: "RECORDED",
    reason: null,
    record: { title: "One" },
  });
  await renamed(issue, "Two");
  const { node } = (await changes.next()).value.data.changed;
  assert.equal(node.action, "UPDATED");
  assert.equal(node.record.title, "Two");
  await changes.return();
});

test("a subscriber who was away gets what it missed, from its last cursor on, and then what comes", editing, async () => {
  const changes = client.iterate({ query: CHANGED })[Symbol.asyncIterator]();
  const first = changes.next();
  await settled();
  const issue = await recorded("Seen");
  const { cursor } = (await first).value.data.changed;
  await changes.return();
  const missed = await renamed(issue, "Missed");
  const again = client
    .iterate({ query: CHANGED, variables: { after: cursor } })
    [Symbol.asyncIterator]();
  assert.equal((await again.next()).value.data.changed.node.action, "UPDATED");
  await renamed(missed, "Live");
  assert.equal((await again.next()).value.data.changed.node.record.title, "Live");
  await again.return();
});

test("a subscription is refused over HTTP, and with a cursor that is none", async () => {
  const { status, body } = await ask(CHANGED);
  assert.equal(status, 400);
  assert.equal(body.errors[0].extensions.code, "BAD_REQUEST");
  const asked = answers(CHANGED, { after: "nothing" });
  await assert.rejects(asked, hasCode("BAD_USER_INPUT"));
});

/** Subscribing is not acknowledged, so it is given a moment. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 1_000));

async function recorded(title) {
  const slug = `subscribed-${process.pid}-${Date.now()}`;
  const citations = [{ source: "scmp-2023-11-26" }];
  return edited("recordIssue", "RecordIssueInput", { slug, title, kind: "OTHER", citations });
}

function renamed({ id, version }, title) {
  return edited("updateIssue", "UpdateIssueInput", { id, version, title, reason: "A test" });
}

async function edited(mutation, type, input) {
  const answer = await fetch(endpoint, {
    method: "POST",
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${token}` },
    body: JSON.stringify({
      query: `mutation($input: ${type}!) {
        ${mutation}(input: $input) { issue { id version } userErrors { message } }
      }`,
      variables: { input },
    }),
  });
  const { data } = await answer.json();
  assert.deepEqual(data[mutation].userErrors, []);
  return data[mutation].issue;
}

function hasCode(code) {
  return ([error]) => error.extensions.code === code;
}
