import assert from "node:assert/strict";
import { test } from "node:test";
import { gql } from "@apollo/client";
import { CombinedGraphQLErrors } from "@apollo/client/errors";
import { endpoint, fresh, noted } from "../server.js";
import { apollo } from "./client.js";
import { AMONG, ATTENDED, MEETINGS } from "./documents.js";

test("asks by hash, registers the document once, and is known by its hash from then on", async () => {
  const query = gql(`query Named${fresh()} { country(code: "JP") { id code } }`);

  const first = noted();
  const asked = await apollo(endpoint, first.fetch).query({ query });
  assert.equal(asked.data.country.code, "JP");
  const [byHash, registration] = first.requests;
  assert.equal(byHash.method, "GET");
  assert.equal(byHash.parameters.get("query"), null);
  assert.equal(byHash.status, 404);
  assert.equal(registration.method, "POST");
  assert.match(registration.body.query, /^query Named/);
  assert.equal(first.requests.length, 2);

  const second = noted();
  const known = await apollo(endpoint, second.fetch).query({ query });
  assert.deepEqual(known.data, asked.data);
  const { method, parameters, status } = second.requests[0];
  assert.deepEqual([method, parameters.get("query"), status], ["GET", null, 200]);
  assert.equal(second.requests.length, 1);
});

test("joins pages to the list that one page would be", async () => {
  const client = apollo(endpoint);
  const list = client.watchQuery({ query: MEETINGS });
  const shown = list.subscribe(() => {});
  await client.query({ query: MEETINGS });
  const joined = () => client.readQuery({ query: MEETINGS }).meetings;
  for (const size of [10, 15]) {
    await list.fetchMore({ variables: { after: joined().pageInfo.endCursor } });
    assert.equal(joined().edges.length, size);
  }
  shown.unsubscribe();
  const { data } = await apollo(endpoint).query({
    query: gql(
      `{ meetings(filter: {parties: {all: ["CN", "JP"]}}, first: 15) { nodes { slug } } }`,
    ),
  });
  assert.deepEqual(
    joined().edges.map(({ node }) => node.slug),
    data.meetings.nodes.map(({ slug }) => slug),
  );
});

test("matches fragments on interfaces, and keeps one record under one id", async () => {
  const client = apollo(endpoint);
  const slug = "cn-jp-foreign-ministers-busan-2023";
  const { data } = await client.query({ query: ATTENDED, variables: { slug } });
  const { party } = data.meeting.attendances.find((attendance) => attendance.party.code === "JP");
  assert.equal(party.name.text, "日本");

  const { data: refetched } = await client.query({
    query: gql(`query Again($id: ID!) { node(id: $id) { id ... on Country { code alpha3 } } }`),
    variables: { id: party.id },
  });
  assert.equal(refetched.node.alpha3, "JPN");
  const cached = client.cache.extract()[`Country:${party.id}`];
  assert.deepEqual([cached.code, cached.alpha3], ["JP", "JPN"]);
});

test("is told the code and the argument of what it asked wrongly", async () => {
  const asked = apollo(endpoint).query({ query: AMONG, variables: { codes: ["CN", "QQ"] } });
  await assert.rejects(asked, (error) => {
    assert.ok(CombinedGraphQLErrors.is(error), String(error));
    assert.deepEqual(error.errors[0].extensions, {
      code: "BAD_USER_INPUT",
      argument: "filter.parties.all[1]",
    });
    return true;
  });
});
