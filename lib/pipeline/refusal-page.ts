import type { Told } from "./problem";
import { SUBMISSION_FIELD, type Typed } from "./typed";

/** Where a form without script was refused: the sentence, and everything that was typed, to copy or to send again. */
export function refusalPage({ status, message, fields, retryAfter }: Told, typed: Typed): Response {
  const body = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Not done · Comeback</title>
<main>
<h1>That was not done</h1>
<p role="alert">${escaped(message)}</p>
${Object.values(fields)
  .filter((sentence) => sentence !== message)
  .map((sentence) => `<p>${escaped(sentence)}</p>`)
  .join("\n")}
${Object.entries(typed)
  .filter(([name]) => name !== SUBMISSION_FIELD)
  .map(kept)
  .join("\n")}
<p><a href="/">To the threads</a></p>
</main>
</html>`;
  const headers = new Headers({ "content-type": "text/html; charset=utf-8", "cache-control": "no-store" });
  if (retryAfter) headers.set("retry-after", String(retryAfter));
  return new Response(body, { status, headers });
}

function kept([name, value]: [string, string | string[]]): string {
  return `<p><label>You wrote (${escaped(name)}):<br><textarea readonly rows="6" cols="60">\n${escaped([value].flat().join(", "))}</textarea></label></p>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
