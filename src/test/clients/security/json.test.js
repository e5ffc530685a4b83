/** Bodies and addresses that are no JSON, or no text. */
import assert from "node:assert/strict";
import { get, send, sendText } from "../server.js";
import { check, isDiscreet, isRefused } from "./check.js";

const isBad = (answer) => isRefused(answer, 400, "BAD_REQUEST");

check("bodies that are no JSON object are refused", async () => {
  const bodies = ["", " ", "null", "true", "1", '"{ __typename }"', "{", "}", "{]", "[]", "NaN"];
  const broken = ['{"query": "{ __typename }"', "{'query': '{ __typename }'}", '{"query": "{a}",}'];
  const behind = ['{"query": "{ __typename }"} x', '{"query": "{ __typename }"}{}', "\0"];
  for (const body of [...bodies, ...broken, ...behind]) {
    isBad(await sendText(body));
  }
});

check("members of another type than they should have are refused", async () => {
  const query = '"query": "{ __typename }"';
  for (const body of [
    '{"query": 1}',
    '{"query": ["{ __typename }"]}',
    `{${query}, "variables": []}`,
    `{${query}, "variables": "{}"}`,
    `{${query}, "operationName": {}}`,
    `{${query}, "extensions": 7}`,
    '{"extensions": {"persistedQuery": {"version": 1, "sha256Hash": 7}}}',
    '{"extensions": {"persistedQuery": {"version": 2, "sha256Hash": "00"}}}',
  ]) {
    isBad(await sendText(body));
  }
});

check(
  "a member that is given twice is refused, as two readers may take different ones",
  async () => {
    isBad(await sendText('{"query": "{ __typename }", "query": "{ countries { totalCount } }"}'));
    const variables =
      '{"query": "query($c: String!) { country(code: $c) { code } }", "variables": {"c": "JP", "c": "CN"}}';
    isBad(await sendText(variables));
  },
);

check("JSON that is nested 100,000 deep is refused, and nothing overflows", async () => {
  const query = '"query": "query($a: [String!]) { __typename }"';
  for (const [open, close] of [
    ["[", "]"],
    ['{"a":', "}"],
  ]) {
    for (const depth of [5_000, 40_000, 100_000]) {
      const count = Math.min(depth, Math.floor(250_000 / (open.length + 1)));
      const nested = open.repeat(count) + "1" + close.repeat(count);
      isBad(await sendText(nested));
      isBad(await sendText(`{${query}, "variables": {"a": ${nested}}}`));
      isBad(await sendText(`{${query}, "variables": {"a": ${open.repeat(count)}`));
    }
  }
});

check("an object with tens of thousands of members is answered or refused quickly", async () => {
  const members = Array.from({ length: 20_000 }, (_, i) => `"v${i}":1`).join();
  const answer = await sendText(`{"query": "{ __typename }", "variables": {${members}}}`);
  assert.ok([200, 400].includes(answer.status), answer.text);
  isDiscreet(answer);
});

check("bytes that are no UTF-8 are refused", async () => {
  const around = (bytes) =>
    Buffer.concat([
      Buffer.from('{"query": "{ __typename #'),
      Buffer.from(bytes),
      Buffer.from('"}'),
    ]);
  for (const bytes of [
    [0xff],
    [0xc0, 0xaf],
    [0xed, 0xa0, 0x80],
    [0xf5, 0x80, 0x80, 0x80],
    [0xe6, 0x97],
  ]) {
    isBad(await sendText(around(bytes)));
  }
  isBad(await sendText(Buffer.from('{"query": "{ __typename }"}', "utf16le")));
});

check("control characters within strings are refused", async () => {
  isBad(await sendText('{"query": "{ __typename\n }"}'));
  isBad(await sendText('{"query": "{ __typename\u0000 }"}'));
});

check("a body of 300,000 bytes is refused, announced or not", async () => {
  const body = JSON.stringify({ query: `{ __typename } #${"x".repeat(300_000)}` });
  isRefused(await sendText(body), 413, "REQUEST_TOO_LARGE", "bodySize");
  const stream = new Blob([body]).stream();
  const headers = { "Content-Type": "application/json" };
  const chunked = await send({ method: "POST", headers, body: stream, duplex: "half" });
  isRefused(chunked, 413, "REQUEST_TOO_LARGE", "bodySize");
});

check("a document that is mostly blanks, commas or comments is answered or refused", async () => {
  for (const filler of [" ", ",", "\t", "#\u00e9", "\ufeff"]) {
    const query = `{ __typename } ${filler.repeat(240_000 / Buffer.byteLength(filler))}`;
    const answer = await sendText(JSON.stringify({ query }));
    assert.ok([200, 400, 413].includes(answer.status), `${JSON.stringify(filler)}: ${answer.text}`);
    isDiscreet(answer);
  }
});

check("addresses that are badly encoded, or say something twice, are refused", async () => {
  const ok = `query=${encodeURIComponent("{ __typename }")}`;
  for (const parameters of ["query=%", "query=%7", "query=%zz"]) {
    assert.equal((await send({}, `?${parameters}`)).status, 400);
  }
  isBad(await send({}, `?${ok}&${ok}`));
  for (const broken of ["{", "[]", "1", '{"a": 1} x', "[".repeat(1_000)]) {
    isBad(await get({ query: "{ __typename }", variables: broken }));
    isBad(await get({ query: "{ __typename }", extensions: broken }));
  }
  const noText = await send(
    {},
    `?query=${encodeURIComponent('{ country(code: "')}%ff%fe${encodeURIComponent('") { code } }')}`,
  );
  assert.ok(noText.body.errors.length === 1, noText.text);
  isDiscreet(noText);
});
