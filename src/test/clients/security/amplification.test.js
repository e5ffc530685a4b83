/** Small requests that ask for much work. */
import assert from "node:assert/strict";
import { getIntrospectionQuery } from "graphql";
import { ask, sendJson } from "../server.js";
import { check, isRefused, isTooComplex, repeat } from "./check.js";

check("a hundred aliases of one field are refused", async () => {
  isTooComplex(await ask(`{ ${repeat(101, (i) => `a${i}: __typename`)} }`), "aliases");
  isTooComplex(
    await ask(`{ country(code: "JP") { ${repeat(51, (i) => `a${i}: code`)} } }`),
    "aliases",
  );
});

check("aliases are counted where fragments put them", async () => {
  const query = `{ a: country(code: "JP") { ...F ...F ...F } b: country(code: "CN") { ...F ...F ...F } }
    fragment F on Country { ${repeat(10, (i) => `a${i}: code`)} }`;
  isTooComplex(await ask(query), "aliases");
});

check("batches, of any size, are refused", async () => {
  for (const size of [0, 1, 10]) {
    const batch = Array.from({ length: size }, () => ({ query: "{ __typename }" }));
    isRefused(await sendJson(batch), 400, "BAD_REQUEST");
  }
});

check("a field with a hundred directives is refused, known or not", async () => {
  isTooComplex(await ask(`{ __typename ${"@aa".repeat(100)} }`), "directives");
  isTooComplex(await ask(`{ __typename ${"@include(if: true) ".repeat(51)} }`), "directives");
  isRefused(await ask("{ __typename @aa@aa@aa@aa@aa }"), 400, "GRAPHQL_VALIDATION_FAILED");
});

check(
  "a field that is repeated 500 times is refused at the root, and answered once within",
  async () => {
    isTooComplex(await ask(`{ ${repeat(500, () => "__typename")} }`), "rootFields");
    const within = await ask(`{ country(code: "JP") { ${repeat(500, () => "code")} } }`);
    assert.deepEqual(within.body, { data: { country: { code: "JP" } } });
  },
);

check("a repeated field with selections of its own is merged in bounded time", async () => {
  const fields = repeat(200, () => "nodes { attendances { party { code } } }");
  const answer = await ask(`{ meetings(first: 1) { ${fields} } }`);
  assert.equal(answer.status, 200, answer.text.slice(0, 300));
  assert.equal(answer.body.data.meetings.nodes.length, 1);
  isTooComplex(
    await ask(`{ meetings(first: 1) { ${repeat(2_000, () => "nodes { slug }")} } }`),
    "tokens",
  );
});

check("introspection in circles is refused, and what tools ask is answered", async () => {
  const circle = repeat(6, () => "fields { type {");
  const query = `{ __schema { types { ${circle} name ${"} }".repeat(6)} } } }`;
  isRefused(await ask(query), 400, "QUERY_TOO_COMPLEX");
  const options = {
    descriptions: true,
    specifiedByUrl: true,
    directiveIsRepeatable: true,
    schemaDescription: true,
    inputValueDeprecation: true,
    oneOf: true,
  };
  const answer = await ask(getIntrospectionQuery(options));
  assert.ok(answer.body.data.__schema.types.length > 50, answer.text.slice(0, 300));
});

check("deep nesting is refused, however deep", async () => {
  const nested = (depth) =>
    `{ ${"meetings(first: 1) { nodes { sideMeetings(first: 1) { nodes { ".repeat(depth)} slug ${"} } } } ".repeat(depth)} }`;
  isTooComplex(await ask(nested(6)), "depth");
  isTooComplex(await ask(nested(100)), "depth");
  isTooComplex(await ask("{ a ".repeat(2_000) + "}".repeat(2_000)), "depth");
  isTooComplex(await ask("{ ... ".repeat(2_000) + "a" + "}".repeat(2_000)), "depth");
});

check("deeply nested values in a document are refused", async () => {
  const lists = `{ country(code: ${"[".repeat(2_000)}${"]".repeat(2_000)}) { code } }`;
  isTooComplex(await ask(lists), "depth");
  const objects = `{ meetings(filter: ${"{ a: ".repeat(1_000)}1${"}".repeat(1_000)}) { totalCount } }`;
  isTooComplex(await ask(objects), "depth");
  const types = `query($a: ${"[".repeat(2_000)}Int${"]".repeat(2_000)}) { __typename }`;
  isTooComplex(await ask(types), "depth");
});

check(
  "pages within pages are refused by what they may hold, before anything is fetched",
  async () => {
    const query = `query($n: Int) {
    countries(first: $n) { nodes { meetings(first: $n) { nodes { positions(first: $n) { nodes { summary } } } } } }
  }`;
    isTooComplex(await ask(query, { n: 100 }), "cost");
    const ids = Array.from({ length: 25_000 }, () => "x");
    isTooComplex(await ask("query($i: [ID!]!) { nodes(ids: $i) { id } }", { i: ids }), "cost");
  },
);

check("a thousand operations or variables in one document do not hold the server up", async () => {
  const operations = await ask(repeat(900, (i) => `query Q${i} { __typename }`));
  isRefused(operations, 400, "BAD_REQUEST");
  const variables = `query(${repeat(1_000, (i) => `$v${i}: Int`)}) { __typename }`;
  isRefused(await ask(variables), 400, "GRAPHQL_VALIDATION_FAILED");
});

check("one mistake that is made 900 times is not told 900 times", async () => {
  const answer = await ask(`{ country(code: "JP") { ${repeat(900, (i) => `x${i}`)} } }`);
  isRefused(answer, 400, "GRAPHQL_VALIDATION_FAILED");
  assert.ok(answer.body.errors.length <= 100);
});
