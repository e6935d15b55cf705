import type { IncomingMessage, ServerResponse } from "node:http";
import { constants } from "node:zlib";
import compression from "compression";
import { hasSession } from "./has-session";

/** Bytes; a shorter body fits into one packet anyway. */
const SHORTEST = 1024;
/** Levels by measurement (docs/decisions/055-compressed-member-pages.md). */
const encode = compression({
  threshold: SHORTEST,
  level: 6,
  brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
});

/** Pages whose address holds a key that does not change, and the outbox, which shows such keys in its emails. */
const WITH_KEY = /^\/(?:check-in\/|outbox(?:[/?]|$)|api\/(?:unsubscribe|check-in)(?:[/?]|$))|[?&]token=/;
/** What a browser says of requests that no other site began: from our pages, or typed by the reader. */
const BEGUN_HERE: readonly unknown[] = ["same-origin", "none"];

/**
 * Compresses what Next answers, piece by piece as it comes. Call before anything else wraps the response.
 *
 * The length of a compressed page gives a secret in it away to somebody who can make the reader's browser ask for the page over
 * and over (BREACH), so no request that another site may have begun gets compressed private text.
 */
export function compressUnstored(request: IncomingMessage, response: ServerResponse): void {
  if (!mayCompress(request)) return;
  encode(request as Parameters<typeof encode>[0], response as Parameters<typeof encode>[1], () => undefined);
}

function mayCompress(request: IncomingMessage): boolean {
  if (WITH_KEY.test(request.url ?? "")) return false;
  return !hasSession(request) || BEGUN_HERE.includes(request.headers["sec-fetch-site"]);
}
