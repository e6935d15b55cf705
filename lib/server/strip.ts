export interface PageScripts {
  readonly island: string;
  /** Tiny, and before the styles: it has run when the page is painted first. */
  readonly hint: string;
}

/** React escapes every "<" in posts, so a raw "<script" is always an element. */
export function stripPage(html: string, { island: islandUrl, hint }: PageScripts): string {
  const end = html.lastIndexOf("</body></html>");
  if (end < 0) throw new Error("The page is incomplete: it does not end in </body></html>");
  if (STREAMED.test(html)) throw new Error("The page is incomplete: one part needs a script (Suspense)");
  const island = `<script type="module" src="${islandUrl}"></script>`;
  return withoutScripts(html)
    .replace("<head>", () => `<head><script src="${hint}"></script>`)
    .replace("</head>", () => `${island}</head>`);
}

const STREAMED = /<!--\$[?!~]-->|<template id="[BP]:/;
const KEPT = /^<script(?: [^>]*)? type="application\/ld\+json"/;
const CLOSE = "</script>";

function withoutScripts(html: string): string {
  let kept = "";
  let from = 0;
  for (;;) {
    const open = html.indexOf("<script", from);
    if (open < 0) return kept + tidy(html.slice(from));
    const close = html.indexOf(CLOSE, open);
    if (close < 0) throw new Error("The page is incomplete: a script does not end");
    kept += tidy(html.slice(from, open));
    from = close + CLOSE.length;
    const script = html.slice(open, from);
    if (KEPT.test(script)) kept += script;
  }
}

/** Removes marks that only React's script needs: text separators, boundaries, an empty outlet, style precedence. */
function tidy(html: string): string {
  return html
    .replaceAll(/<!--\/?\$?-->|<!-- -->/g, "")
    .replaceAll(
      /<link rel="(?:preload|modulepreload)"[^>]* as="script"[^>]*>|<link rel="modulepreload"[^>]*>/g,
      "",
    )
    .replaceAll('<div hidden=""></div>', "")
    .replaceAll(' data-precedence="next"', "");
}
