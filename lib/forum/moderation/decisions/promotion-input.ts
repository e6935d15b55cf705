import { z } from "zod";
import { words } from "@/lib/forum/content/threads/input";
import { byStaffInput } from "./by-staff";

export const undoPromotionInput = z.object({ commentId: z.int().positive() });

export const promoteCommentInput = z.object({
  commentId: z.int().positive(),
  kind: z.enum(["question", "story"], { message: "Choose what it is." }),
  title: words.title,
  tags: words.tags,
  askedOfAuthor: z.boolean().default(false),
  ...byStaffInput,
});
