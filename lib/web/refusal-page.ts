import { DRAFT_FIELD, one, SUBMISSION_FIELD, type Typed } from "@/lib/forms/typed";
import { escaped } from "@/lib/html";
import { commentPath, signInPath, threadNumberPath } from "@/lib/urls";
import { plainPage } from "./plain-page";
import type { PublicError } from "./problem";

export function refusalPage(
  { status, code, message, fields, retryAfter }: PublicError,
  typed: Typed,
  back = whereItCameFrom(typed),
): Response {
  const main = `<h1>That did not work</h1>
<p role="alert">${escaped(message)}</p>
${Object.values(fields)
  .filter((sentence) => sentence !== message)
  .map((sentence) => `<p>${escaped(sentence)}</p>`)
  .join("\n")}
${Object.entries(typed).filter(isWritten).map(kept).join("\n")}
${code === "unauthenticated" ? `<p><a href="${escaped(signInPath(back))}">Sign in</a>, and try again.</p>` : ""}
${isUnread(code) ? '<p>Go back with your browser’s button: your text may still be there. You find drafts you saved before under <a href="/drafts">your drafts</a>.</p>' : ""}
<p><a href="${escaped(back)}">${back === "/" ? "To the threads" : "Back to where you were"}</a></p>`;
  const headers = retryAfter ? { "retry-after": String(retryAfter) } : undefined;
  return plainPage({ title: "That did not work", main, status, headers });
}

/** The body was refused unread, so its text cannot be shown. */
const isUnread = (code: string) => code === "too_large" || code === "too_slow" || code === "unsupported";

function isWritten([name, value]: [string, string | string[]]): boolean {
  return ![SUBMISSION_FIELD, DRAFT_FIELD, "on"].includes(name) && !/^\d*$/.test([value].flat().join(""));
}

function whereItCameFrom(typed: Typed): string {
  const [commentId, threadId] = [one(typed.commentId), one(typed.threadId)];
  const id = /^[1-9]\d{0,14}$/;
  if (id.test(commentId)) return commentPath(Number(commentId));
  return id.test(threadId) ? threadNumberPath(Number(threadId)) : "/";
}

function kept([name, value]: [string, string | string[]]): string {
  return `<p><label>You wrote (${escaped(name)}):<br><textarea readonly rows="6" cols="60">\n${escaped([value].flat().join(", "))}</textarea></label></p>`;
}
