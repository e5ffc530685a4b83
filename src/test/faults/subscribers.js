/**
 * A thousand subscribers at two instances, a hundred of whom do not read: each change reaches each of
 * the others exactly once and in order, and memory is bounded.
 *
 * Usage: node src/test/faults/subscribers.js URL1 PID1 URL2 PID2 TOKEN [subscribers] [silent] [changes]
 * (after `npm ci` in src/test/clients). The two instances work on one database.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const WebSocket = createRequire(new URL("../clients/package.json", import.meta.url))("ws");
const [url1, pid1, url2, pid2, token, ...sizes] = process.argv.slice(2);
const [subscribers = 1000, silent = 100, changes = 100] = sizes.map(Number);
const QUERY = `subscription { changed(filter: {kinds: [ISSUE]}) { cursor node { kind action madeBy reason differences { attribute before after } } } }`;
const run = Date.now().toString(36);

const memory = (pid) =>
  Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))[1]) / 1024);
const memories = () => [pid1, pid2].map(memory);

function subscriber(number) {
  const base = number % 2 ? url1 : url2;
  const socket = new WebSocket(base.replace("http", "ws") + "/graphql", "graphql-transport-ws");
  const state = { socket, got: [], reading: number >= silent, ended: undefined };
  state.ready = new Promise((resolve, reject) => {
    socket.on("error", reject);
    socket.on("open", () => socket.send('{"type":"connection_init"}'));
    socket.on("message", (data) => {
      const message = JSON.parse(data);
      if (message.type === "connection_ack") {
        socket.send(JSON.stringify({ id: "1", type: "subscribe", payload: { query: QUERY } }));
        if (!state.reading) {
          socket.pause();
        }
        setTimeout(resolve, 3_000);
      } else if (message.type === "ping") {
        socket.send('{"type":"pong"}');
      } else if (message.type === "next") {
        const { node } = message.payload.data.changed;
        const title = node.differences.find((d) => d.attribute === "title");
        if (title?.after.startsWith(run)) {
          state.got.push(Number(title.after.split(" ")[1]));
        }
      } else {
        reject(new Error(data));
      }
    });
    socket.on("close", (code) => (state.ended = code));
  });
  return state;
}

async function edit(mutation, type, input) {
  const response = await fetch(`${url1}/graphql`, {
    method: "POST",
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${token}` },
    body: JSON.stringify({
      query: `mutation($input: ${type}!) { ${mutation}(input: $input) { issue { id version } userErrors { message } } }`,
      variables: { input },
    }),
  });
  const { data, errors } = await response.json();
  if (errors || data[mutation].userErrors.length) {
    throw new Error(JSON.stringify(errors ?? data));
  }
  return data[mutation].issue;
}

const before = memories();
const all = [];
for (let number = 0; number < subscribers; number++) {
  all.push(subscriber(number));
  if (number % 50 === 49) {
    await Promise.all(all.map((s) => s.ready));
  }
}
await Promise.all(all.map((s) => s.ready));
const joined = memories();
let issue = await edit("recordIssue", "RecordIssueInput", {
  slug: `subscribers-${run}`,
  title: `${run} 0`,
  kind: "OTHER",
  citations: [{ source: "scmp-2023-11-26" }],
});
const began = Date.now();
for (let change = 1; change < changes; change++) {
  issue = await edit("updateIssue", "UpdateIssueInput", {
    ...issue,
    title: `${run} ${change}`,
    reason: "x".repeat(1_900),
  });
}
const written = Date.now();
const readers = all.filter((s) => s.reading);
const complete = (s) => s.got.length >= changes;
for (let waited = 0; waited < 120 && !readers.every(complete); waited++) {
  await new Promise((resolve) => setTimeout(resolve, 500));
}
const delivered = Date.now();
const expected = Array.from({ length: changes }, (_, number) => number).join();
const wrong = readers.filter((s) => s.got.join() !== expected);
const after = memories();
console.log(
  `${readers.length} of ${subscribers} subscribers read ${changes} changes: ${readers.length - wrong.length} got each exactly once and in order, ${wrong.length} did not`,
);
console.log(
  `written in ${written - began} ms, delivered to all ${delivered - written} ms later; ${silent} did not read`,
);
console.log(`memory of the instances, MB: ${before} before, ${joined} with all subscribed, ${after} after`);
all.forEach((s) => s.socket.terminate());
process.exit(wrong.length ? 1 : 0);
