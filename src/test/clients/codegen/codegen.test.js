import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { base, endpoint } from "../server.js";
import { generate } from "./codegen.js";

const here = new URL(".", import.meta.url);
const examples = new URL("../../../main/resources/META-INF/resources/graphiql/examples/", here);

before(async () => {
  const schema = await (await fetch(`${base}/graphql/schema.graphql`)).text();
  const documents = [here, examples].flatMap((directory) =>
    readdirSync(directory)
      .filter((name) => name.endsWith(".graphql"))
      .map((name) => new URL(name, directory)),
  );
  assert.ok(documents.length > 5);
  await generate(schema, documents, new URL("__generated__/", here));
});

test("what is generated from the served schema passes TypeScript's strict checks", async () => {
  const compiler = fileURLToPath(new URL("../node_modules/.bin/tsc", here));
  const { error, status, stdout } = spawnSync(compiler, {
    cwd: fileURLToPath(here),
    encoding: "utf8",
  });
  assert.equal(status, 0, error ?? stdout);
  const { heldByJapan } = await import(new URL("__generated__/built/japan.js", here));
  const meetings = await heldByJapan(endpoint);
  assert.equal(meetings.length, 3);
  meetings.forEach((meeting) => assert.match(meeting, /^\d{4}-\S+ [a-z0-9-]+$/));
});
