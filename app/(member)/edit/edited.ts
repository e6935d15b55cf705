import { isDeepStrictEqual } from "node:util";
import type { EditedThread } from "@/components/edits/edit-thread-form";
import type { EditedText } from "@/components/edits/edited-text";
import type { CommentText, ThreadText } from "@/db/edits/reads";
import { versionOf } from "@/lib/forum/content/edits/rules";
import { fromPlainText } from "@/lib/rich-text/from-plain-text";

export function editedText(stored: CommentText | ThreadText): EditedText {
  const { bodyText: text, body } = stored;
  return {
    version: versionOf(stored),
    text,
    document: body as object,
    formatted: !isDeepStrictEqual(body, fromPlainText(text)),
  };
}

export function editedThread(stored: ThreadText): EditedThread {
  const { title, tags, askedOfAuthor, anonymous, record } = stored;
  const asked = askedOfAuthor ? "author" : "everybody";
  const unnamed = anonymous ? "yes" : "no";
  const figures = Object.entries(record ?? {}).map(([name, value]) => [`recovery.${name}`, inWords(value)]);
  return {
    ...editedText(stored),
    fields: { title, tags, asked, anonymous: unnamed, ...Object.fromEntries(figures) },
  };
}

function inWords(value: string | boolean | null): string {
  return typeof value === "boolean" ? { true: "yes", false: "no" }[`${value}`] : (value ?? "");
}
