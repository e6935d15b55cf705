import type { IncomingMessage } from "node:http";

/** A client that sends on is listened to for so long, since many read no answer before they have sent everything. */
const PATIENCE = { bytes: 64 * 1024, ms: 3_000, lookMs: 50, bytesEachLook: 256 * 1024 };
/** A person's text that is too long is let arrive and thrown away, so that every browser can show the answer. */
const WHOLE = { bytes: 8 * 2 ** 20, ms: 20_000 };

/**
 * Throws away what still arrives of a body, a little of it; then `done` is told, once. Whoever sends more than that
 * waits: a connection that ended at once would take the answer along.
 */
export function leaveUnread(request: IncomingMessage, done: () => void): void {
  const { socket } = request;
  const declared = Number(request.headers["content-length"]);
  const most = declared <= WHOLE.bytes ? WHOLE : PATIENCE;
  const [bytesBefore, began] = [socket.bytesRead, Date.now()];
  request.removeAllListeners("readable");
  request.on("error", () => undefined);
  let sinceLook = 0;
  request.on("data", (chunk: Buffer) => {
    sinceLook += chunk.length;
    // Hundreds of megabytes a second are much to throw away as well.
    if (sinceLook > PATIENCE.bytesEachLook) request.pause();
  });
  const timer = setInterval(() => {
    sinceLook = 0;
    if (socket.bytesRead - bytesBefore > most.bytes) request.pause();
    else request.resume();
    const isOver = request.complete || request.destroyed || socket.destroyed;
    if (!isOver && Date.now() - began < most.ms) return;
    clearInterval(timer);
    done();
  }, PATIENCE.lookMs);
}
