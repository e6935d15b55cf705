import { createHash } from "node:crypto";
import type { ServerResponse } from "node:http";

const STYLE = `:root{color-scheme:light dark}body{font:17px/1.6 system-ui,sans-serif;max-width:34em;margin:18vh auto;padding:0 1.25em}h1{font:600 1.7em/1.2 Georgia,serif}a{color:inherit}small{opacity:.75}`;
const STYLE_HASH = createHash("sha256").update(STYLE).digest("base64");
const SENTENCES = {
  500: "This page could not be made. Nothing you wrote is lost; going back and trying again may help.",
  503: "The forum cannot reach its records just now. What you wrote is kept by your browser; try again in a moment.",
} as const;

/** The page of last resort: it needs no database, no framework and no other file. */
export function sendFailure(response: ServerResponse, status: keyof typeof SENTENCES, id: string): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const body = Buffer.from(
    `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Not right now: Comeback</title><style>${STYLE}</style><main><h1>Not right now</h1><p>${SENTENCES[status]}</p><p><a href="">Try again</a> or go to <a href="/">the front page</a>.</p><p><small>If it stays like this, tell whoever runs this forum the number ${id}.</small></p></main></html>`,
  );
  response.writeHead(status, {
    "content-type": "text/html; charset=utf-8",
    "content-length": body.length,
    "cache-control": "no-store",
    "retry-after": "2",
    "content-security-policy": `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  });
  response.end(response.req.method === "HEAD" ? undefined : body);
}
