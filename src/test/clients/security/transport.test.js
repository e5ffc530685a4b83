/** Requests that are no good HTTP: nothing hangs, nothing is smuggled in. */
import assert from "node:assert/strict";
import { base } from "../server.js";
import { check } from "./check.js";
import { exchange, host, lines } from "./raw.js";

const body = '{"query": "{ __typename }"}';
const chunked = `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`;

const post = (headers, content) =>
  lines(
    "POST /graphql HTTP/1.1",
    `Host: ${host}`,
    "Content-Type: application/json",
    ...headers,
    "",
    content,
  );

function isRefusedOrClosed({ answers, timedOut, text }) {
  assert.equal(timedOut, false, "the server did not answer");
  assert.ok(
    answers.every((status) => status >= 400 && status < 500),
    text.slice(0, 300),
  );
}

check("a request with both a length and chunks is answered once, or refused", async () => {
  for (const headers of [
    [`Content-Length: ${body.length}`, "Transfer-Encoding: chunked"],
    ["Transfer-Encoding: chunked", "Content-Length: 3"],
    ["Transfer-Encoding: chunked", `Content-Length: ${chunked.length + 500}`],
  ]) {
    const { answers, timedOut } = await exchange(post(headers, chunked));
    assert.equal(timedOut, false, `${headers} hangs`);
    assert.ok(answers.length === 1 && [200, 400].includes(answers[0]), `${headers}: ${answers}`);
  }
});

check("two different lengths, or a length that is none, are refused", async () => {
  for (const headers of [
    [`Content-Length: ${body.length}`, "Content-Length: 5"],
    [`Content-Length: ${body.length}, 5`],
    ["Content-Length: -1"],
    ["Content-Length: +27"],
    ["Content-Length: 0x1b"],
    ["Content-Length: 99999999999999999999"],
  ]) {
    isRefusedOrClosed(await exchange(post(headers, body)));
  }
});

check(
  "encodings of a transfer that are not chunked, and chunks that are none, are refused",
  async () => {
    isRefusedOrClosed(
      await exchange(post(["Transfer-Encoding: chunked"], "zz\r\n{}\r\n0\r\n\r\n")),
    );
    isRefusedOrClosed(
      await exchange(post(["Transfer-Encoding: chunked"], "ffffffffffffffff\r\n{}")),
    );
    const { timedOut } = await exchange(post(["Transfer-Encoding: xchunked"], chunked));
    assert.equal(timedOut, false);
  },
);

check("headers of 100,000 bytes, in one or in thousands, are refused", async () => {
  const long = `X-Long: ${"x".repeat(100_000)}`;
  const many = Array.from({ length: 5_000 }, (_, i) => `X-Header-${i}: ${i}`);
  for (const headers of [[long], many]) {
    const { answers, timedOut } = await exchange(
      post([...headers, `Content-Length: ${body.length}`], body),
    );
    assert.equal(timedOut, false);
    assert.ok(
      answers.every((status) => [400, 413, 431].includes(status)),
      answers.join(),
    );
  }
});

check("an address of 100,000 bytes is refused", async () => {
  const response = await fetch(`${base}/graphql?query=${"x".repeat(100_000)}`);
  assert.equal(response.status, 414);
});

check("requests that are no HTTP are refused", async () => {
  for (const bytes of [
    "GET\r\n\r\n",
    "\r\n\r\n\r\n",
    "GET /graphql HTTP/9.9\r\n\r\n",
    "POST /graphql HTTP/1.1\r\nHost : x\r\nContent-Length : 27\r\n\r\n",
    Buffer.from([0x16, 0x03, 0x01, 0x02, 0x00, 0x01, 0x00, 0x01, 0xfc, 0x03, 0x03, 0x0d, 0x0a]),
    Buffer.alloc(10_000, 0x41),
  ]) {
    const { answers } = await exchange(bytes, { patience: 1_000 });
    assert.ok(
      answers.every((status) => status >= 400),
      `${bytes}: ${answers}`,
    );
  }
});

check("a body that does not come is waited for only so long", async () => {
  const { answers } = await exchange(post(["Content-Length: 1000"], body.slice(0, 10)));
  assert.deepEqual(answers, [408]);
});

check("two requests sent at once are answered one after the other, each with its own", async () => {
  const one = (query) => post([`Content-Length: ${query.length + 13}`], `{"query": "${query}"}`);
  const { text, answers } = await exchange(one("{ a: __typename }") + one("{ b: __typename }"));
  assert.deepEqual(answers, [200, 200]);
  assert.ok(text.indexOf('"a"') < text.indexOf('"b"'), text);
});

check("a hundred connections that say nothing do not keep others out", async () => {
  const idle = Array.from({ length: 100 }, () =>
    exchange("POST /graphql HTTP/1.1\r\n", { patience: 2_000 }),
  );
  const { answers } = await exchange(post([`Content-Length: ${body.length}`], body));
  assert.deepEqual(answers, [200]);
  await Promise.all(idle);
});
