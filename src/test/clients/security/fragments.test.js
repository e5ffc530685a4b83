/** Fragments that stand for more than they seem to. */
import { ask } from "../server.js";
import { check, isRefused, isTooComplex, repeat } from "./check.js";

check("a fragment within itself is refused", async () => {
  const query = `{ country(code: "JP") { ...F } } fragment F on Country { code ...F }`;
  isRefused(await ask(query), 400, "GRAPHQL_VALIDATION_FAILED");
});

check("fragments that name each other in a circle are refused", async () => {
  const circle = (length) => `{ country(code: "JP") { ...F0 } }
    ${repeat(length, (i) => `fragment F${i} on Country { ...F${(i + 1) % length} }`)}`;
  for (const length of [2, 3, 15]) {
    isRefused(await ask(circle(length)), 400, "GRAPHQL_VALIDATION_FAILED");
  }
  isTooComplex(await ask(circle(500)), "fragments");
});

check("a circle of fragments through fields is refused", async () => {
  const query = `{ meetings { nodes { ...A } } }
    fragment A on Meeting { sideMeetings { nodes { ...B } } }
    fragment B on Meeting { sideMeetings { nodes { ...A } } }`;
  isRefused(await ask(query), 400, "GRAPHQL_VALIDATION_FAILED");
});

check("fragments that double at each step are refused without being written out", async () => {
  const query = `{ meetings { nodes { ...F0 } } }
    ${repeat(60, (i) => `fragment F${i} on Meeting { date { edtf } ...F${i + 1} ...F${i + 1} }`)}
    fragment F60 on Meeting { slug }`;
  isTooComplex(await ask(query), "fields");
});

check("inline fragments and aliases that multiply are refused", async () => {
  const query = `{ meetings(first: 1) { nodes { ...F0 } } }
    ${repeat(8, (i) => `fragment F${i} on Meeting { a: sideMeetings { nodes { ... { ...F${i + 1} } } } b: sideMeetings { nodes { ...F${i + 1} } } }`)}
    fragment F8 on Meeting { slug }`;
  isTooComplex(await ask(query), "aliases");
});

check(
  "a chain of hundreds of fragments is answered or refused, and nothing overflows",
  async () => {
    const query = `{ country(code: "JP") { ...F0 } }
    ${repeat(600, (i) => `fragment F${i} on Country { ...F${i + 1} }`)}
    fragment F600 on Country { code }`;
    const answer = await ask(query);
    if (answer.status !== 200) {
      isRefused(answer, 400, "QUERY_TOO_COMPLEX", answer.body.errors[0].extensions.limit.name);
    }
  },
);

check("fragments that are not used, unknown, or defined twice are refused", async () => {
  const faults = [
    "{ __typename } fragment F on Country { code }",
    `{ country(code: "JP") { ...Missing } }`,
    `{ country(code: "JP") { ...F } } fragment F on Country { code } fragment F on Country { id }`,
  ];
  for (const query of faults) {
    isRefused(await ask(query), 400, "GRAPHQL_VALIDATION_FAILED");
  }
});
