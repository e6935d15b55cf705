import { z } from "zod";
import { recordInput } from "@/lib/forum/content/stories/record-input";
import { guest, words } from "@/lib/forum/content/threads/input";
import { BODY } from "@/lib/forum/content/threads/rules";
import { bodyInput } from "@/lib/rich-text/body-input";
import { token } from "@/lib/text/fields";

const edited = {
  version: token(64),
  plain: z.boolean().default(false),
};

export const editCommentInput = z.object({
  ...edited,
  commentId: z.int().positive(),
  body: bodyInput(BODY),
});

/** `askedOfAuthor` and `anonymous` are for questions, `recovery` for stories, `guestName` and `guestUrl` for articles; null keeps the stored value. */
export const editThreadInput = z.object({
  ...edited,
  ...words,
  threadId: z.int().positive(),
  askedOfAuthor: z.boolean().nullable().default(null),
  anonymous: z.boolean().nullable().default(null),
  recovery: recordInput.nullable().default(null),
  guestName: guest.guestName.nullable().default(null),
  guestUrl: guest.guestUrl.nullable().default(null),
});
export type EditThread = z.infer<typeof editThreadInput>;
