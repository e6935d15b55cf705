import { type Server, ServerResponse } from "node:http";
import { Server as NetServer } from "node:net";

/** For requests under way on kept-alive connections when the server closes. */
const GRACE_MS = 1_000;
const LAST_WORD_MS = 4_000;

/** Pass to `createServer`: responses close their connection once the server drains, even if they began before. */
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

export const isDraining = (server: object): boolean => draining.has(server);

/** Node's `close` ends idle connections at once, even if a request has just been sent on one of them. */
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
