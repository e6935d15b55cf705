import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { ownPath } from "@/lib/urls";
import { problem, publicError } from "@/lib/web/problem";
import { refusalPage } from "@/lib/web/refusal-page";
import { leaveUnread } from "./leave-unread";
import { everywhere, memberPolicy } from "./security-headers";

/** Closes the connection a little later, so that a client that is still sending can read the response. */
export async function refuseBody(
  request: IncomingMessage,
  response: ServerResponse,
  error: unknown,
  { secure, more = {} }: { secure: boolean; more?: Record<string, string> },
): Promise<void> {
  if (response.headersSent || response.destroyed) return void response.destroy();
  const answer = answerTo(request, error);
  const bytes = Buffer.from(await answer.arrayBuffer());
  for (const [name, value] of everywhere(secure)) response.setHeader(name, value);
  response.writeHead(answer.status, {
    ...Object.fromEntries(answer.headers),
    ...more,
    "content-security-policy": memberPolicy(randomBytes(16).toString("base64")),
    "content-length": bytes.length,
    ...(request.complete ? {} : { connection: "close" }),
  });
  if (request.complete) return void response.end(request.method === "HEAD" ? undefined : bytes);
  if (request.method === "HEAD") response.flushHeaders();
  else response.write(bytes);
  leaveUnread(request, () => response.end());
}

/** Three clients: React's action script, our script, or a browser's form. */
function answerTo({ headers }: IncomingMessage, error: unknown): Response {
  if (headers["next-action"] !== undefined) {
    const { status, message } = publicError(error);
    return new Response(message, {
      status,
      headers: { "content-type": "text/plain", "cache-control": "no-store" },
    });
  }
  if (!headers.accept?.includes("text/html")) return problem(error);
  return refusalPage(publicError(error), {}, pageBefore(headers));
}

function pageBefore({ referer, host }: IncomingMessage["headers"]): string | undefined {
  if (!referer || !URL.canParse(referer)) return undefined;
  const before = new URL(referer);
  return before.host === host ? ownPath(before.pathname + before.search) : undefined;
}
