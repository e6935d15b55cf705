import { createHash } from "node:crypto";
import type { CommentText, OwnThreadText } from "@/db/edits/reads";
import { MINUTE_MS } from "@/lib/time";

const SILENT_MS = 5 * MINUTE_MS;

export function isSilent(text: { readonly createdAt: Date }, at: Date): boolean {
  return at.getTime() - text.createdAt.getTime() <= SILENT_MS;
}

/** A hash of what a form was opened with, so that an edit never overwrites an edit its writer has not seen. */
export function versionOf(text: OwnThreadText | CommentText): string {
  const said =
    "title" in text
      ? [text.title, text.body, text.tags, text.askedOfAuthor, text.anonymous, text.record, text.counted]
      : [text.body];
  return createHash("sha256").update(JSON.stringify(said)).digest("hex").slice(0, 32);
}
