import { isDeepStrictEqual } from "node:util";
import type { EditedThread } from "@/components/edits/edit-thread-form";
import type { EditedText } from "@/components/edits/edited-text";
import type { CommentText, OwnThreadText } from "@/db/edits/reads";
import { versionOf } from "@/lib/forum/content/edits/rules";
import { consentTo, recordInputOf, recordValues } from "@/lib/forum/content/stories/record-as-input";
import { fromPlainText } from "@/lib/rich-text/from-plain-text";

export function editedText(stored: CommentText | OwnThreadText): EditedText {
  const { bodyText: text, body } = stored;
  return {
    version: versionOf(stored),
    text,
    document: body as object,
    formatted: !isDeepStrictEqual(body, fromPlainText(text)),
  };
}

export function editedThread(stored: OwnThreadText): EditedThread {
  const { title, tags, askedOfAuthor, anonymous, guest, guestUrl, record, counted } = stored;
  const asked = askedOfAuthor ? "author" : "everybody";
  const unnamed = anonymous ? "yes" : "no";
  const figures = record ? recordValues(recordInputOf(record, consentTo(counted))) : {};
  return {
    ...editedText(stored),
    fields: {
      title,
      tags,
      asked,
      anonymous: unnamed,
      guestName: guest,
      guestUrl: guestUrl ?? "",
      ...figures,
    },
  };
}
