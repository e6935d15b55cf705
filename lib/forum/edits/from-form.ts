import { DOCUMENT_FIELD, one, type Typed } from "@/lib/forms/typed";
import { questionFrom, storyFrom, wordsFrom } from "@/lib/forum/threads/from-form";
import { bodyFrom } from "@/lib/rich-text/from-form";

export function commentEditFrom(typed: Typed) {
  return { ...editFrom(typed), commentId: Number(one(typed.commentId)), body: bodyFrom(typed) };
}

/** By its kind a form has whom it asks, or the figures of a recovery, or neither. */
export function threadEditFrom(typed: Typed) {
  const threadId = Number(one(typed.threadId));
  const of = { question: askedFrom, story: storyFrom }[one(typed.kind)] ?? wordsFrom;
  return { ...editFrom(typed), ...of(typed), threadId };
}

/** A form that does not say whether the question is anonymous leaves that as it is. */
function askedFrom(typed: Typed) {
  return { ...questionFrom(typed), anonymous: { yes: true, no: false }[one(typed.anonymous)] ?? null };
}

function editFrom(typed: Typed) {
  return { version: one(typed.version), plain: !one(typed[DOCUMENT_FIELD]) };
}
