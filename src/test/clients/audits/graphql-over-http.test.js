import assert from "node:assert/strict";
import { test } from "node:test";
import { serverAudits } from "graphql-http";
import { endpoint } from "../server.js";

test("passes all audits of GraphQL over HTTP", async (context) => {
  const results = [];
  for (const audit of serverAudits({ url: endpoint })) {
    results.push(await audit.fn());
  }
  const counts = { ok: 0, warn: 0, notice: 0, error: 0 };
  results.forEach(({ status }) => counts[status]++);
  context.diagnostic(`graphql-http's audits: ${JSON.stringify(counts)}`);
  const faults = results.filter(({ status }) => status !== "ok");
  assert.deepEqual(
    faults.map(({ name, reason }) => `${name}: ${reason}`),
    [],
  );
  assert.deepEqual(counts, { ok: 61, warn: 0, notice: 0, error: 0 });
});
