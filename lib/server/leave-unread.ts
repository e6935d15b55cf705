import type { IncomingMessage } from "node:http";

/** A client that sends on is listened to for so long, since many read no answer before they have sent everything. */
const PATIENCE = { bytes: 64 * 1024, ms: 5_000, lookMs: 50 };
/** A person's text that is too long is let arrive and thrown away, so that every browser can show the answer. */
const MOST_DECLARED = 4 * 2 ** 20;

/** Throws away what still arrives of a body, a little of it; then `done` is told, once. */
export function leaveUnread(request: IncomingMessage, done: () => void): void {
  const { socket } = request;
  const declared = Number(request.headers["content-length"]) || 0;
  const most = declared <= MOST_DECLARED ? Math.max(declared, PATIENCE.bytes) : PATIENCE.bytes;
  const [bytesBefore, began] = [socket.bytesRead, Date.now()];
  request.removeAllListeners("readable");
  request.on("error", () => undefined);
  request.resume();
  const timer = setInterval(() => {
    const isOver =
      request.complete ||
      request.destroyed ||
      socket.destroyed ||
      socket.bytesRead - bytesBefore > most ||
      Date.now() - began > PATIENCE.ms;
    if (!isOver) return;
    clearInterval(timer);
    done();
  }, PATIENCE.lookMs);
  timer.unref();
}
