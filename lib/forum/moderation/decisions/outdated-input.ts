import { z } from "zod";
import { byStaffInput } from "./by-staff";

const id = z.int().positive();

export const markOutdatedInput = z.object({
  commentId: id,
  newerId: id.nullable().default(null),
  ...byStaffInput,
});
export const unmarkOutdatedInput = z.object({ commentId: id });
