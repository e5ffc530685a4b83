/** What every check of security asserts, whatever was sent. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { ask, fresh } from "../server.js";

/** Much more than an honest request takes, also on a busy machine, and less than a stall. */
const QUICKLY = 3_000;

/** What only those who run the server should see: its classes, statements and traces. */
const INTERNAL = [
  /\b(org|com|io|java|jakarta|graphql)\.[a-z]+\.[\w.]*[A-Z]\w+/,
  /\.java:\d+|\bat [\w$.]+\([\w.]*\)|stack ?trace/i,
  /\w+Value\{/,
  /\w+Exception\b|\bError id\b/,
  /\bselect\b.+\bfrom\b|\bSQL ?state\b|hibernate|postgres|vert\.?x|netty|quarkus|smallrye/i,
];

/** A hostile deed, after which the server has to answer an honest request as if nothing were. */
export function check(sentence, hostile) {
  test(sentence, async (context) => {
    await hostile(context);
    await answersAnHonestRequest();
  });
}

async function answersAnHonestRequest() {
  const began = performance.now();
  // By a new name, so that no cache has it.
  const { status, body } = await ask(
    `query Honest${fresh()} { country(code: "JP") { meetings(first: 2) { nodes { slug } } } }`,
  );
  const took = performance.now() - began;
  assert.equal(status, 200);
  assert.equal(body.data.country.meetings.nodes.length, 2);
  assert.ok(took < QUICKLY, `an honest request took ${Math.round(took)} ms`);
}

/** That an answer says what is wrong, and no more than that. */
export function isRefused(answer, status, code, limit) {
  assert.equal(answer.status, status, answer.text.slice(0, 500));
  assert.ok(answer.body?.errors?.length > 0, answer.text.slice(0, 500));
  assert.ok(!answer.body.data, "data was given");
  const { extensions } = answer.body.errors[0];
  assert.equal(extensions.code, code, answer.text.slice(0, 500));
  assert.equal(extensions.limit?.name, limit);
  isDiscreet(answer);
}

/** That a field was refused when it was to be fetched: the answer has its error in place of data. */
export function isFailed(answer, code) {
  assert.ok([200, 400].includes(answer.status), answer.text.slice(0, 500));
  assert.equal(answer.body.errors[0].extensions.code, code, answer.text.slice(0, 500));
  isDiscreet(answer);
}

export function isTooComplex(answer, limit) {
  isRefused(answer, 400, "QUERY_TOO_COMPLEX", limit);
}

/** That an answer tells nothing of how the server is made. */
export function isDiscreet(answer) {
  const shown = answer.text.slice(0, 100_000);
  INTERNAL.forEach((pattern) => assert.doesNotMatch(shown, pattern));
  assert.ok(!shown.includes('"INTERNAL"'), shown.slice(0, 500));
  const server = ["server", "x-powered-by"].filter((name) => answer.headers?.get(name));
  assert.deepEqual(server, []);
}

export const repeat = (count, part) => Array.from({ length: count }, (_, i) => part(i)).join(" ");
