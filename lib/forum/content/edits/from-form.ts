import { z } from "zod";
import { form, number, text, yesOrNo } from "@/lib/forms/fields";
import { DOCUMENT_FIELD, type Typed } from "@/lib/forms/typed";
import { recordFrom } from "@/lib/forum/content/stories/record-from-form";
import { asksAuthor, guestFields, wordsFields } from "@/lib/forum/content/threads/from-form";
import { bodyFields, withBody } from "@/lib/rich-text/from-form";

const edited = { version: text, ...bodyFields };

/** Without JavaScript the form sends plain text and no document. */
function withPlain<Fields extends { [DOCUMENT_FIELD]: string; body: string }>(fields: Fields) {
  return { ...withBody(fields), plain: !fields[DOCUMENT_FIELD] };
}

export const commentEditFrom = form(z.object({ ...edited, commentId: number }).transform(withPlain));

const words = { ...edited, ...wordsFields, threadId: number };
const wordsEdit = form(z.object(words).transform(withPlain));
const questionEdit = form(
  z
    .object({ ...words, asked: text, anonymous: yesOrNo })
    .transform(asksAuthor)
    .transform(withPlain),
);

const guestOf = form(z.object(guestFields));
const kindOf = form(z.object({ kind: text }));

export function threadEditFrom(typed: Typed) {
  switch (kindOf(typed).kind) {
    case "question":
      return questionEdit(typed);
    case "story":
      return { ...wordsEdit(typed), recovery: recordFrom(typed) };
    default:
      return { ...wordsEdit(typed), ...guestOf(typed) };
  }
}
