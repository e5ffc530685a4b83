import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { base } from "./server.js";

const here = new URL(".", import.meta.url);
const guide = readFileSync(new URL("../../site/markdown/clients.md", here), "utf8");
const snippets = [...guide.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(([, language, text]) => ({
  language,
  text,
}));
const of = (...languages) => snippets.filter(({ language }) => languages.includes(language));

test("the guide's code is what these tests run", () => {
  const files = readdirSync(here, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== "node_modules")
    .flatMap(({ name }) => readdirSync(new URL(`${name}/`, here)).map((file) => `${name}/${file}`))
    .filter((name) => /\.(js|ts|json)$/.test(name))
    .map((name) => readFileSync(new URL(name, here), "utf8"));
  const code = of("js", "ts", "json", "graphql");
  assert.ok(code.length >= 9);
  const elsewhere = code.filter(({ text }) => !files.some((file) => file.includes(text)));
  assert.deepEqual(elsewhere, []);
});

test("the guide's commands are answered as it says", (context) => {
  const directory = mkdtempSync(join(tmpdir(), "entente-"));
  context.after(() => rmSync(directory, { recursive: true }));
  const run = ({ text }) =>
    execFileSync(
      "bash",
      ["-euo", "pipefail", "-c", text.replaceAll("http://localhost:8080", base)],
      {
        encoding: "utf8",
        cwd: directory,
        stdio: ["ignore", "pipe", "ignore"],
      },
    );
  const [byPost, byGet, withCost, repeated] = of("sh").map(run);
  assert.deepEqual(JSON.parse(byPost), { data: { country: { capital: "Tokyo" } } });
  assert.deepEqual(JSON.parse(byGet), JSON.parse(byPost));
  const { requested, limit } = JSON.parse(withCost).extensions.cost;
  assert.ok(requested > 50 && requested < limit);
  assert.equal(repeated, "304\n");
});
