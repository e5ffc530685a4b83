/** Bytes as no HTTP client would send them. */
import { connect } from "node:net";
import { base } from "../server.js";

const { hostname, port } = new URL(base);
export const host = `${hostname}:${port}`;

/**
 * What the server sends back until it closes the connection, is silent for a while after it has
 * answered, or the time is up.
 */
export function exchange(bytes, { patience = 15_000, silence = 500 } = {}) {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname);
    let received = "";
    const done = (timedOut) => {
      clearTimeout(timer);
      socket.destroy();
      resolve({ text: received, answers: statuses(received), timedOut });
    };
    const timer = setTimeout(() => done(true), patience);
    socket.setTimeout(patience, () => done(true));
    socket.on("data", (part) => {
      received += part.toString("latin1");
      socket.setTimeout(silence, () => done(false));
    });
    socket.on("close", () => done(false));
    socket.on("error", (error) => (error.code === "ECONNREFUSED" ? reject(error) : done(false)));
    socket.write(bytes);
  });
}

function statuses(text) {
  return [...text.matchAll(/HTTP\/1\.[01] (\d{3})/g)].map(([, status]) => Number(status));
}

/** A request by its lines. */
export const lines = (...parts) => parts.join("\r\n");
