import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { before, test } from "node:test";
import { fileURLToPath } from "node:url";
import compiler from "relay-compiler";
import {
  createOperationDescriptor,
  fetchQuery,
  getPaginationMetadata,
  getPaginationVariables,
  getRefetchMetadata,
  getSelector,
} from "relay-runtime";
import { ask, endpoint } from "../server.js";
import { relay } from "./environment.js";

const generated = new URL("__generated__/", import.meta.url);
let query;
let fragment;

const artifact = async (name) => (await import(new URL(`${name}.graphql.js`, generated))).default;

before(async () => {
  rmSync(generated, { recursive: true, force: true });
  const directory = fileURLToPath(new URL(".", import.meta.url));
  execFileSync(compiler, ["relay.config.json"], { cwd: directory, stdio: "pipe" });
  // Its modules name each other as bundlers and CommonJS find them, and node's own do not.
  writeFileSync(new URL("package.json", generated), '{"type": "commonjs"}');
  query = await artifact("CountryMeetingsQuery");
  fragment = await artifact("CountryMeetings_country");
});

/** Asks, and keeps what is answered in the store as long as the test runs. */
async function read(environment, request, variables) {
  const operation = createOperationDescriptor(request, variables);
  environment.retain(operation);
  await fetchQuery(environment, request, variables).toPromise();
  return environment.lookup(operation.fragment).data;
}

/** The fragment's data, as a component is given it. */
function shown(environment, country) {
  return environment.lookup(getSelector(fragment, country)).data;
}

/** What usePaginationFragment's loadNext does. */
async function loadNext(environment, country, count) {
  const { paginationMetadata, paginationRequest } = getPaginationMetadata(fragment, "loadNext");
  const { id, meetings } = shown(environment, country);
  const cursor = meetings.pageInfo.endCursor;
  const variables = getPaginationVariables(
    "forward",
    count,
    cursor,
    {},
    { id },
    paginationMetadata,
  );
  await read(environment, paginationRequest, variables);
}

test("the runtime joins pages that the compiler's own query fetches", async () => {
  const environment = relay(endpoint);
  const { country } = await read(environment, query, { code: "JP" });
  assert.equal(shown(environment, country).meetings.edges.length, 5);
  await loadNext(environment, country, 7);
  await loadNext(environment, country, 3);
  const { meetings } = shown(environment, country);
  const { body } = await ask(`{ country(code: "JP") { meetings(first: 15) { nodes { slug } } } }`);
  assert.deepEqual(
    meetings.edges.map(({ node }) => node.slug),
    body.data.country.meetings.nodes.map(({ slug }) => slug),
  );
  assert.equal(meetings.pageInfo.hasNextPage, true);
});

test("a record is refetched by its id alone", async () => {
  const environment = relay(endpoint);
  const { country } = await read(environment, query, { code: "CN" });
  const { id } = shown(environment, country);
  const { refetchableRequest } = getRefetchMetadata(fragment, "refetch");
  const { node } = await read(environment, refetchableRequest, { id, first: 2 });
  assert.equal(shown(environment, node).code, "CN");
  assert.equal(shown(environment, node).meetings.edges.length, 2);
});
