import assert from "node:assert/strict";
import { test } from "node:test";
import { endpoint, fresh, noted } from "../server.js";
import { urql } from "./client.js";
import { RELATION } from "./documents.js";

test("reads a timeline page by page", async () => {
  const client = urql(endpoint);
  const kinds = new Set();
  let after = null;
  let pages = 0;
  do {
    const { data, error } = await client.query(RELATION, { between: ["CN", "JP"], after });
    assert.equal(error, undefined);
    const { nodes, pageInfo } = data.relation.timeline;
    nodes.forEach((item) => kinds.add(item.__typename));
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after && ++pages < 50);
  assert.equal(after, null);
  assert.ok(kinds.has("Meeting") && kinds.has("Position"), [...kinds].join());
});

test("asks by hash, and registers the document when the server does not know it", async () => {
  const query = `query Named${fresh()} { country(code: "CN") { code } }`;
  for (const expected of [["hash 404", "document 200"], ["hash 200"]]) {
    const { fetch, requests } = noted();
    const { data } = await urql(endpoint, fetch).query(query, {});
    assert.equal(data.country.code, "CN");
    assert.ok(requests.every(({ method }) => method === "GET"));
    const asked = ({ parameters }) => (parameters.has("query") ? "document" : "hash");
    assert.deepEqual(
      requests.map((request) => `${asked(request)} ${request.status}`),
      expected,
    );
  }
});

test("is told the code of what it asked wrongly", async () => {
  const { error } = await urql(endpoint).query(RELATION, { between: ["CN", "QQ"] });
  assert.equal(error.graphQLErrors[0].extensions.code, "BAD_USER_INPUT");
});
