import { z } from "zod";

const id = z.int().positive();

export const helpfulInput = z.union([z.object({ commentId: id }), z.object({ threadId: id })]);
export type Helpful = z.infer<typeof helpfulInput>;

export const meTooInput = z.object({ threadId: id });
