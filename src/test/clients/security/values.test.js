/** Values that are too large, too long, too many, or none. */
import assert from "node:assert/strict";
import { ask, sendText } from "../server.js";
import { check, isDiscreet, isFailed, isRefused } from "./check.js";

const PAGE = "query($n: Int) { meetings(first: $n) { totalCount } }";

/** A number as it is written, which JSON.stringify might not keep. */
const page = (number) => sendText(`{"query": "${PAGE}", "variables": {"n": ${number}}}`);

check("integers beyond 32 bits are refused in documents", async () => {
  for (const number of ["2147483648", "-2147483649", "9".repeat(99)]) {
    const answer = await ask(`{ meetings(first: ${number}) { totalCount } }`);
    isRefused(answer, 400, "GRAPHQL_VALIDATION_FAILED");
  }
});

check("numbers of thousands of digits are not even read", async () => {
  for (const number of ["9".repeat(100_000), `-${"9".repeat(5_000)}`, `0.${"1".repeat(100_000)}`]) {
    const answer = await ask(`{ meetings(first: ${number}) { totalCount } }`);
    isRefused(answer, 400, "GRAPHQL_PARSE_FAILED");
    assert.ok(answer.text.length < 1_000, "the answer repeats the number");
    isRefused(await page(number), 400, "BAD_REQUEST");
  }
});

check("integers beyond 32 bits are refused in variables", async () => {
  for (const number of ["2147483648", "9".repeat(30), "1e10", "1.5"]) {
    isRefused(await page(number), 400, "BAD_USER_INPUT");
  }
});

check("numbers with huge exponents are refused without being written out", async () => {
  for (const number of ["1e999999999", "1e-999999999", "-1e2147483647", "1e99999999999999"]) {
    const answer = await page(number);
    assert.equal(answer.status, 400, answer.text);
    isDiscreet(answer);
  }
});

check("pages that are too large or negative are refused", async () => {
  for (const size of [101, 2_147_483_647, -1, -2_147_483_648]) {
    isFailed(await page(size), "BAD_USER_INPUT");
  }
});

check("lists of thousands in an argument are refused", async () => {
  const all = Array.from({ length: 20_000 }, () => "CN");
  const query = "query($f: MeetingFilter) { meetings(filter: $f) { totalCount } }";
  for (const parties of [{ all }, { any: all }]) {
    isFailed(await ask(query, { f: { parties } }), "BAD_USER_INPUT");
  }
  const written = `{ meetings(filter: {parties: {all: [${'"CN" '.repeat(4_000)}]}}) { totalCount } }`;
  isFailed(await ask(written), "BAD_USER_INPUT");
});

check(
  "a list of all that may attend is looked for in bounded time, at its longest too",
  async () => {
    const all = Array.from({ length: 100 }, (_, i) => ["CN", "JP", "KR", "US"][i % 4]);
    const query = "query($f: MeetingFilter) { meetings(filter: $f) { totalCount } }";
    const answer = await ask(query, { f: { parties: { all } } });
    assert.ok(answer.body.data.meetings.totalCount >= 0, answer.text);
  },
);

check("a text of 200,000 characters in an argument is refused", async () => {
  const code = "a".repeat(200_000);
  const answer = await ask("query($c: String!) { country(code: $c) { code } }", { c: code });
  isFailed(answer, "BAD_USER_INPUT");
  assert.ok(answer.text.length < 1_000, "the answer repeats the text");
});

check(
  "ids, cursors and dates that are made up are refused, or found to be of nothing",
  async () => {
    const texts = [
      "",
      "x",
      "AAAA",
      "W10=",
      "../../etc/passwd",
      "' or 1=1 --",
      "${jndi:ldap://x}",
      "%s%n",
    ];
    for (const text of texts) {
      const variables = { text };
      for (const query of [
        "query($text: ID!) { node(id: $text) { id } }",
        "query($text: String) { meetings(after: $text) { totalCount } }",
        "query($text: String!) { country(code: $text) { code } }",
        "query($text: String!) { meetings(filter: {date: {from: $text}}) { totalCount } }",
        'query($text: Date) { country(code: "JP") { officeHolders(asOf: $text) { post { title } } } }',
      ]) {
        const answer = await ask(query, variables);
        assert.ok([200, 400].includes(answer.status), `${query} ${text}: ${answer.text}`);
        isDiscreet(answer);
      }
    }
  },
);

check("a character U+0000 is refused, in a variable and in a document", async () => {
  const variable = await ask("query($c: String!) { country(code: $c) { code } }", { c: "J\0P" });
  const literal = await ask('{ country(code: "J\\u0000P") { code } }');
  for (const answer of [variable, literal]) {
    isFailed(answer, "BAD_USER_INPUT");
  }
  isRefused(await ask("{ \0 }"), 400, "GRAPHQL_PARSE_FAILED");
});

check("half a surrogate pair is refused, or found to be of nothing", async () => {
  const variable = await ask("query($c: String!) { country(code: $c) { code } }", { c: "\ud800" });
  const literal = await ask('{ country(code: "\\uD800") { code } }');
  const name = await ask("query($c: String) { countries(filter: {name: $c}) { totalCount } }", {
    c: "\udfff",
  });
  for (const answer of [variable, literal, name]) {
    assert.ok(answer.body.errors?.length || answer.body.data, answer.text);
    isDiscreet(answer);
  }
});
