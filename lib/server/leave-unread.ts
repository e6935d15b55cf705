import type { IncomingMessage } from "node:http";

/** Limits of reading on after the response: many clients read no response before they have sent everything. */
const PATIENCE = { bytes: 64 * 1024, ms: 3_000, lookMs: 50, bytesEachLook: 256 * 1024 };
/** A too long text is received and discarded up to this size, so that every browser can show the response. */
const WHOLE = { bytes: 8 * 2 ** 20, ms: 20_000 };

/** Discards the rest of a body slowly, then calls `done` once. Closing the connection at once would lose the response. */
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
    // Discarding hundreds of megabytes a second costs too much.
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
