import { z } from "zod";
import { BODY } from "@/lib/forum/content/threads/rules";
import { bodyInput } from "@/lib/rich-text/body-input";

export const postCommentInput = z.object({
  threadId: z.int().positive(),
  parentId: z.int().positive().nullable(),
  body: bodyInput(BODY),
});
export type PostComment = z.infer<typeof postCommentInput>;
