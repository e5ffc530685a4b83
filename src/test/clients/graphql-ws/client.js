import { createClient } from "graphql-ws";

// Browsers have a WebSocket of their own; elsewhere, give one.
export const overWebSocket = (url, webSocketImpl = globalThis.WebSocket) =>
  createClient({ url: url.replace(/^http/, "ws"), webSocketImpl, lazy: true });
