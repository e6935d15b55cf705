import { z } from "zod";

const id = z.int().positive();

export const markOutdatedInput = z.object({ commentId: id, newerId: id.nullable().default(null) });
export const unmarkOutdatedInput = z.object({ commentId: id });
