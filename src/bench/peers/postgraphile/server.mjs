import cluster from "node:cluster";
import { createServer } from "node:http";
import { PgSimplifyInflectionPreset } from "@graphile/simplify-inflection";
import { postgraphile } from "postgraphile";
import { makePgService } from "postgraphile/adaptors/pg";
import { grafserv } from "postgraphile/grafserv/node";
import { PostGraphileAmberPreset } from "postgraphile/presets/amber";
import { jsonPgSmartTags } from "postgraphile/utils";
import tags from "./tags.json" with { type: "json" };

const processes = Number(process.env.PROCESSES);

// The database is that of PGHOST and its like, which the driver reads.
const preset = {
  extends: [PostGraphileAmberPreset, PgSimplifyInflectionPreset],
  plugins: [jsonPgSmartTags(tags)],
  pgServices: [
    makePgService({
      schemas: ["public", "peers"],
      poolConfig: { max: Number(process.env.POOL_SIZE) / processes, idleTimeoutMillis: 0 },
      pubsub: false,
    }),
  ],
  gather: { installWatchFixtures: false },
  // Reads only, and lists without the wrapping of connections where nobody pages.
  schema: {
    defaultBehavior: "+list -resource:insert -resource:update -resource:delete",
  },
  grafast: { explain: false },
  grafserv: { graphiql: false, watch: false, websockets: false },
};

if (cluster.isPrimary && processes > 1) {
  for (let i = 0; i < processes; i++) {
    cluster.fork();
  }
} else {
  const server = createServer();
  await postgraphile(preset).createServ(grafserv).addTo(server);
  server.listen(Number(process.env.PORT), "127.0.0.1");
}
