import { findCommentText, findOwnThreadText, findThreadText } from "@/db/edits/reads";
import { versionOf } from "@/lib/forum/content/edits/rules";
import { type World, words } from "./world";
import { reply } from "./write-in";

/** An edit of a comment as a form opened now would send it. */
export async function commentEdit(commentId: number, text = "It took me ten weeks, now that I count again.") {
  const now = await findCommentText(commentId);
  if (!now) throw new Error("There is nothing to edit.");
  return { commentId, version: versionOf(now), body: words(text) };
}

export async function threadEdit(threadId: number, changes: Record<string, unknown> = {}) {
  const writer = (await findThreadText(threadId))?.writerId ?? null;
  const now = await findOwnThreadText(threadId, writer);
  if (!now) throw new Error("There is nothing to edit.");
  const { title, body, tags } = now;
  return { threadId, version: versionOf(now), title, body, tags, ...changes };
}

/** Written before sol was suspended. */
export async function commentBySol({ people, question }: World): Promise<number> {
  const sol = { ...people.sol, suspendedUntil: null };
  return (await reply(sol, question.id, "Written while I still could write here.")).commentId;
}
