import { z } from "zod";
import { byOfficeInput } from "@/lib/forum/decisions/by-office";

const id = z.int().positive();

export const markOutdatedInput = z.object({
  commentId: id,
  newerId: id.nullable().default(null),
  ...byOfficeInput,
});
export const unmarkOutdatedInput = z.object({ commentId: id });
