import cluster from "node:cluster";
import { readFileSync } from "node:fs";
import Fastify from "fastify";
import mercurius from "mercurius";
import pg from "pg";
import * as rows from "./rows.mjs";
import * as sql from "./sql.mjs";

const processes = Number(process.env.PROCESSES);

// Days as PostgreSQL writes them.
pg.types.setTypeParser(pg.types.builtins.DATE, (day) => day);

// The database is that of PGHOST and its like, which the driver reads.
const pool = new pg.Pool({
  max: Number(process.env.POOL_SIZE) / processes,
  idleTimeoutMillis: 0,
});

const query = async (statement, ...values) =>
  (await pool.query({ ...statement, values })).rows;

const page = (nodes, first) => ({
  nodes: nodes.slice(0, first),
  pageInfo: { hasNextPage: nodes.length > first },
});

// A loader of lists: one statement for all parents, whose rows tell whose they are.
const lists = (statement, owner, read, finish = (list) => list) => ({
  async loader(queries) {
    const ids = queries.map(({ obj }) => obj.id);
    const first = queries[0].params.first;
    const found = new Map(ids.map((id) => [id, []]));
    const values = first === undefined ? [ids] : [ids, first + 1];
    for (const row of await query(statement, ...values)) {
      found.get(row[owner]).push(read(row));
    }
    return ids.map((id) => finish(found.get(id), first));
  },
  // The documentation's advice where keys would only be serialised to be met once.
  opts: { cache: false },
});

// The records of some kinds, one statement for each kind, in the order of the list.
async function records(list) {
  const ids = new Map();
  for (const { kind, id } of list) {
    ids.set(kind, [...(ids.get(kind) ?? []), id]);
  }
  const found = new Map();
  await Promise.all(
    [...ids].map(async ([kind, some]) => {
      for (const row of await query(sql.ofKind[kind], some)) {
        found.set(`${kind} ${row.id}`, rows.ofKind[kind](row));
      }
    }),
  );
  return list.map(({ kind, id }) => found.get(`${kind} ${id}`));
}

const resolvers = {
  Query: {
    async meeting(_, { slug }) {
      const [found] = await query(sql.meeting, slug);
      return found && rows.meeting(found);
    },
    async countries(_, { first, after }) {
      const found = await query(sql.countries, first + 1, after);
      const shown = page(found, first);
      const last = shown.nodes.at(-1);
      shown.pageInfo.endCursor = last && `${last.name}|${last.id}`;
      return { ...shown, nodes: shown.nodes.map(rows.country) };
    },
    async country(_, { code }) {
      const [found] = await query(sql.party, code);
      return found?.kind === "COUNTRY" ? rows.country(found) : null;
    },
    async relation(_, { between: [one, other] }) {
      return { parties: (await query(sql.relation, one, other)).map(rows.party) };
    },
    async search(_, { text, first }) {
      const found = await query(sql.search, text, first + 1);
      const hits = found.slice(0, first).map(({ kind, record_id: id }) => ({ kind, id }));
      return { nodes: await records(hits), pageInfo: { hasNextPage: found.length > first } };
    },
  },
  Relation: {
    async lastMeeting({ parties: [one, other] }) {
      const [found] = await query(sql.lastMeeting, one.id, other.id);
      return found && rows.meeting(found);
    },
    async timeline({ parties: [one, other] }, { first }) {
      const found = await query(sql.timeline, one.id, other.id, first + 1);
      const items = found.slice(0, first).map((row) => ({
        kind: row.kind,
        id: row.meeting_id ?? row.position_id ?? row.agreement_step_id ?? row.measure_step_id,
      }));
      return { nodes: await records(items), pageInfo: { hasNextPage: found.length > first } };
    },
  },
  TimelineItem: { resolveType: (item) => item.type },
  SearchHit: { resolveType: (hit) => hit.type },
};

const loaders = {
  Country: { meetings: lists(sql.latestMeetings, "party_id", rows.meeting, page) },
  Meeting: {
    attendances: lists(sql.attendances, "meeting_id", rows.attendance),
    positions: lists(sql.positions, "meeting_id", rows.position, page),
    citations: lists(sql.citations, "record_id", rows.citation),
  },
  Position: { citations: lists(sql.citations, "record_id", rows.citation) },
};

if (cluster.isPrimary && processes > 1) {
  for (let i = 0; i < processes; i++) {
    cluster.fork();
  }
} else {
  const schema = readFileSync(new URL("schema.graphqls", import.meta.url), "utf8");
  const app = Fastify();
  app.register(mercurius, { schema, resolvers, loaders, jit: 1 });
  await app.listen({ port: Number(process.env.PORT), host: "127.0.0.1" });
}
