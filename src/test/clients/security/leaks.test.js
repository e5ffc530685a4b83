/** What an answer tells of the server, to those who look for it. */
import assert from "node:assert/strict";
import { ask, base, fresh, get, send } from "../server.js";
import { check, isDiscreet, isRefused } from "./check.js";

const at = async (path, init) => {
  const response = await fetch(base + path, { redirect: "manual", ...init });
  return { status: response.status, headers: response.headers, text: await response.text() };
};

check("mistakes in a document are told in words of GraphQL", async () => {
  for (const query of [
    "{",
    "query {",
    "{ a(: 1) }",
    "{ nothing }",
    '{ country(code: "JP") }',
    "{ country { code } }",
    "{ country(code: 7) { code } }",
    '{ country(cod: "JP") { code } }',
    "{ meetings(filter: {level: EMPERORS}) { totalCount } }",
    "{ meetings(filter: {parties: {all: {a: 1}}}) { totalCount } }",
    '{ meetings(first: "many", orderBy: {field: SIZE}) { totalCount } }',
    "query($f: Missing) { meetings(filter: $f) { totalCount } }",
    "query($f: Meeting) { meetings(filter: $f) { totalCount } }",
    '{ __type(name: "Country") { name fields { x } } }',
  ]) {
    const answer = await ask(query);
    isDiscreet(answer);
    const code = answer.body.errors[0].extensions.code;
    assert.ok(["GRAPHQL_PARSE_FAILED", "GRAPHQL_VALIDATION_FAILED"].includes(code), answer.text);
  }
});

check("mistakes in variables are told in words of GraphQL", async () => {
  const query =
    "query($f: MeetingFilter, $o: MeetingOrder, $n: Int) { meetings(filter: $f, orderBy: $o, first: $n) { totalCount } }";
  for (const variables of [
    { n: "many" },
    { n: {} },
    { n: [1, 2] },
    { f: 1 },
    { f: [] },
    { f: { nothing: 1 } },
    { f: { parties: "CN" } },
    { f: { parties: { all: [null] } } },
    { f: { parties: { all: [["CN"]] } } },
    { f: { date: { from: "yesterday" } } },
    { o: { field: "SIZE" } },
    { o: { field: 1 } },
    { __proto__: { n: 1 }, ["__proto__"]: 1, constructor: 1 },
  ]) {
    isDiscreet(await ask(query, variables));
  }
});

check("a field that is almost right is refused, and nothing is suggested", async () => {
  const answer = await ask('{ country(code: "JP") { cod } }');
  isRefused(answer, 400, "GRAPHQL_VALIDATION_FAILED");
  assert.doesNotMatch(answer.text, /did you mean/i);
});

check("tracing and debugging cannot be switched on from outside", async () => {
  const headers = {
    "apollo-tracing": "1",
    "X-Debug": "1",
    "X-Trace": "1",
    "apollo-query-plan-experimental": "1",
  };
  const query = `query Traced${fresh()} { country(code: "JP") { code } }`;
  const traced = await ask(query, {}, headers);
  assert.deepEqual(Object.keys(traced.body), ["data"]);
  const parameters = await get({
    query,
    debug: "true",
    trace: "1",
    extensions: '{"tracing": true}',
  });
  assert.deepEqual(Object.keys(parameters.body), ["data"]);
  assert.equal(traced.headers.get("set-cookie"), null);
});

check("the server's own pages for developers are not there", async () => {
  for (const path of [
    "/q/dev",
    "/q/dev-ui",
    "/q/arc",
    "/q/openapi",
    "/q/swagger-ui",
    "/q/graphql-ui",
    "/actuator",
    "/.env",
    "/application.properties",
  ]) {
    const { status, text } = await at(path);
    assert.ok([401, 403, 404].includes(status), `${path}: ${status} ${text.slice(0, 200)}`);
  }
});

check(
  "paths that lead out of the pages, or nowhere, are answered without a word of the inside",
  async () => {
    for (const path of [
      "/graphql/nothing",
      "/nothing",
      "/graphiql/..%2f..%2fapplication.properties",
      "/graphiql/%2e%2e/%2e%2e/etc/passwd",
      "/graphql%00",
      "/graphql;a=b",
      "//graphql",
    ]) {
      const answer = await at(path, { headers: { Accept: "text/html" } });
      assert.ok(answer.status >= 300 && answer.status < 500, `${path}: ${answer.status}`);
      isDiscreet(answer);
    }
  },
);

check("an error is JSON also for a browser, and is kept by no cache", async () => {
  const answer = await send({ headers: { Accept: "text/html,*/*;q=0.8" } }, "?query=%7B");
  assert.match(answer.headers.get("content-type"), /^application\/json/);
  assert.equal(answer.headers.get("x-content-type-options"), "nosniff");
  assert.equal(answer.headers.get("cache-control"), "no-store");
  isDiscreet(answer);
});

check("markup in a question comes back as JSON, never as a page", async () => {
  const answer = await get({ query: '{ country(code: "<script>alert(1)</script>") { code } }' });
  assert.match(answer.headers.get("content-type"), /json/);
  assert.equal(answer.headers.get("x-content-type-options"), "nosniff");
});
