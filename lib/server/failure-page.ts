import { createHash } from "node:crypto";
import type { ServerResponse } from "node:http";
import { forum } from "@/lib/forum-settings/current";
import { escaped } from "@/lib/html";
import type { Sends } from "./missing-page";

const STYLE = `:root{color-scheme:light dark}body{font:17px/1.6 system-ui,sans-serif;max-width:34em;margin:18vh auto;padding:0 1.25em}h1{font:600 1.7em/1.2 Georgia,serif}a{color:inherit}small{opacity:.75}`;
const STYLE_HASH = createHash("sha256").update(STYLE).digest("base64");
const SENTENCES = {
  500: "Something went wrong on our side, so we could not show this page. Go back and try again.",
  503: "The forum cannot reach its database right now. If you were writing, go back: your text is still there. Try again in a minute.",
} as const;

/** The last resort: needs no database, no framework and no file. */
export function sendFailure(
  response: ServerResponse,
  status: keyof typeof SENTENCES,
  id: string,
  sends: Pick<Sends, "writeHead" | "end"> = response,
): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const body = Buffer.from(
    `<!doctype html><html lang="${forum().language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Not right now: ${escaped(forum().name)}</title><style>${STYLE}</style><main><h1>Not right now</h1><p>${SENTENCES[status]}</p><p><a href="">Try again</a> or go to <a href="/">the front page</a>.</p><p><small>If this keeps happening, tell the owner of this forum this number: ${id}.</small></p></main></html>`,
  );
  sends.writeHead(status, {
    "content-type": "text/html; charset=utf-8",
    "content-length": body.length,
    "cache-control": "no-store",
    "retry-after": "10",
    "content-security-policy": `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  });
  sends.end(response.req.method === "HEAD" ? undefined : body);
}

export async function sendWebPage(
  response: ServerResponse,
  page: Response,
  sends: Pick<Sends, "writeHead" | "end"> = response,
): Promise<void> {
  const body = Buffer.from(await page.arrayBuffer());
  for (const name of ["content-length", "transfer-encoding", "link"]) response.removeHeader(name);
  sends.writeHead(page.status, { ...Object.fromEntries(page.headers), "content-length": body.length });
  sends.end(response.req.method === "HEAD" ? undefined : body);
}
