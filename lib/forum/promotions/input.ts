import { z } from "zod";
import { byOfficeInput } from "@/lib/forum/decisions/by-office";
import { words } from "@/lib/forum/threads/input";

/** The words stay the writer's: whoever makes a thread of them adds a title and tags. */
export const promoteCommentInput = z.object({
  commentId: z.int().positive(),
  kind: z.enum(["question", "story"], { message: "Choose what it is." }),
  title: words.title,
  tags: words.tags,
  askedOfAuthor: z.boolean().default(false),
  ...byOfficeInput,
});
