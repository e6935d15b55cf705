import { type Server, ServerResponse } from "node:http";
import { Server as NetServer } from "node:net";

/** For requests that are under way on a kept connection when the server is told to end. */
const GRACE_MS = 1_000;
const LAST_WORD_MS = 4_000;

/** For `createServer`: answers that end their connection once the server is told to end, also those begun before. */
export class DrainedResponse extends ServerResponse {}

const KEPT = Symbol("kept");
const draining = new WeakSet<object>();

Object.defineProperty(DrainedResponse.prototype, "shouldKeepAlive", {
  get(this: DrainedResponse & { [KEPT]?: boolean }): boolean {
    const { server } = (this.req?.socket ?? {}) as { server?: object };
    return (this[KEPT] ?? true) && !(server && draining.has(server));
  },
  set(this: DrainedResponse & { [KEPT]?: boolean }, kept: boolean) {
    this[KEPT] = kept;
  },
});

/**
 * Ends a server without resetting anybody: what comes on kept connections is still answered, with `Connection: close`.
 * Node's own `close` ends idle connections at once, also those on which a request has just been sent.
 */
export function drain(server: Server): Promise<void> {
  if (!server.listening) return Promise.resolve();
  draining.add(server);
  return new Promise((resolve) => {
    let idle: NodeJS.Timeout | undefined;
    const grace = setTimeout(() => {
      idle = setInterval(() => server.closeIdleConnections(), 50);
    }, GRACE_MS);
    const end = setTimeout(() => server.closeAllConnections(), LAST_WORD_MS);
    NetServer.prototype.close.call(server, () => {
      for (const timer of [grace, end]) clearTimeout(timer);
      clearInterval(idle);
      resolve();
    });
  });
}
