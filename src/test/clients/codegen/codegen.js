/** What `graphql-codegen` does with `codegen.ts`, without its command line and what that needs. */
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { codegen } from "@graphql-codegen/core";
import { preset } from "@graphql-codegen/client-preset";
import { buildSchema, parse } from "graphql";

export const config = {
  emitLegacyCommonJSImports: false,
  strictScalars: true,
  scalars: { Date: "string", DateTime: "string", BigInteger: "number", BigDecimal: "number" },
};

/**
 * Writes TypeScript for a schema and documents.
 *
 * @param documents addresses of files
 * @param output of the directory, which is made anew
 */
export async function generate(schema, documents, output) {
  await rm(output, { recursive: true, force: true });
  await mkdir(output, { recursive: true });
  const files = await preset.buildGeneratesSection({
    baseOutputDir: output.pathname,
    schema: parse(schema),
    schemaAst: buildSchema(schema),
    documents: await Promise.all(documents.map(read)),
    config,
    presetConfig: {},
    plugins: [],
    pluginMap: {},
  });
  for (const file of files) {
    await writeFile(file.filename, await codegen(file));
  }
}

async function read(address) {
  const rawSDL = await readFile(address, "utf8");
  return { location: address.pathname, rawSDL, document: parse(rawSDL) };
}
