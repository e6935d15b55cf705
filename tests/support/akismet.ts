import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** What it was asked: the method, and the fields of the form. */
export interface Asked {
  readonly method: string;
  readonly fields: Record<string, string>;
}

export const KEY = "a-key-of-tests";

/**
 * A server on loopback that speaks Akismet's API as its documents say: `true` for what has the word "buy", `false` for the
 * rest, `invalid` with a reason for another key, and thanks for what it is taught.
 */
export async function startAkismet() {
  const asked: Asked[] = [];
  const state = { broken: false };
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    const fields = Object.fromEntries(new URLSearchParams(body));
    const method = request.url?.replace("/1.1/", "") ?? "";
    asked.push({ method, fields });
    if (state.broken) return response.writeHead(503).end("later");
    if (fields.api_key !== KEY || !fields.blog || !fields.user_ip)
      return response.setHeader("X-akismet-debug-help", "The key is wrong.").end("invalid");
    if (method !== "comment-check") return response.end("Thanks for making the web a better place.");
    const spam = /\bbuy\b/i.test(fields.comment_content ?? "");
    if (/\bbuy now\b/i.test(fields.comment_content ?? "")) response.setHeader("X-akismet-pro-tip", "discard");
    return response.end(String(spam));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return { asked, state, url: `http://127.0.0.1:${port}`, stop: () => server.close() };
}
