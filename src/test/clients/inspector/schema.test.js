import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { diff, validate } from "@graphql-inspector/core";
import { buildSchema, Source } from "graphql";
import { POSSIBLE_TYPES } from "../apollo/client.js";
import { base } from "../server.js";

const clients = new URL("../", import.meta.url);
const sources = new URL("../../", clients);
const examples = new URL("main/resources/META-INF/resources/graphiql/examples/", sources);
const questions = new URL("test/resources/graphql/questions/", sources);
const committed = readFileSync(new URL("main/graphql/schema.graphql", sources), "utf8");
const served = await (await fetch(`${base}/graphql/schema.graphql`)).text();

const invalid = (documents) =>
  validate(buildSchema(served), documents, { strictDeprecated: true }).map(
    ({ source, errors, deprecated }) =>
      `${source.name}: ${[...errors, ...deprecated].map(({ message }) => message)}`,
  );

function files(directory) {
  return readdirSync(directory)
    .filter((name) => name.endsWith(".graphql"))
    .map((name) => new Source(readFileSync(new URL(name, directory), "utf8"), name));
}

/** What the files of a client have in gql`...`. */
function tagged(directory) {
  const text = readFileSync(new URL("documents.js", new URL(directory, clients)), "utf8");
  return [...text.matchAll(/gql`([^`]+)`/g)].map(
    ([, document], i) => new Source(document, `${directory}documents.js, ${i + 1}`),
  );
}

test("the served schema is the committed one", async () => {
  const changes = await diff(buildSchema(committed), buildSchema(served));
  assert.deepEqual(
    changes.map(({ message }) => message),
    [],
  );
});

test("the types that Apollo's cache is told of are those of the schema", () => {
  const schema = buildSchema(served);
  for (const [name, types] of Object.entries(POSSIBLE_TYPES)) {
    const possible = schema.getPossibleTypes(schema.getType(name)).map((type) => type.name);
    assert.deepEqual(types, possible.sort());
  }
});

test("the documents of these clients fit the served schema", () => {
  const documents = [
    ...tagged("apollo/"),
    ...tagged("urql/"),
    ...files(new URL("codegen/", clients)),
  ];
  assert.ok(documents.length >= 5);
  assert.deepEqual(invalid(documents), []);
});

test("the examples of GraphiQL and the recorded questions fit the served schema", () => {
  // Each by itself, as the questions have no names.
  const documents = [...files(examples), ...files(questions)];
  assert.ok(documents.length >= 19);
  assert.deepEqual(
    documents.flatMap((document) => invalid([document])),
    [],
  );
});

test("a document that does not fit is found", () => {
  assert.match(invalid([new Source("{ country { code } }", "wrong")])[0], /^wrong: .*"code"/);
});
