import { z } from "zod";
import { notificationKind } from "@/db/notifications/schema";
import type { NotificationCause } from "@/lib/events/job";
import { lines } from "@/lib/text/fields";

const id = z.int().positive();
const by = id.nullable().default(null);

export const notificationCauseInput = z.discriminatedUnion("of", [
  z.object({ of: z.literal("comment"), commentId: id, edited: z.boolean() }),
  z.object({ of: z.literal("thread"), threadId: id }),
  z.object({ of: z.literal("acceptance"), commentId: id, by }),
  z.object({ of: z.literal("resolution"), threadId: id, commentId: id.nullable() }),
  z.object({
    of: z.literal("decision"),
    threadId: id,
    commentId: id.nullable(),
    note: lines({ min: [1, "Write the note."], max: [1_000, "A note has at most 1,000 characters."] }),
    by,
  }),
  z.object({ of: z.literal("statement"), decisionId: id }),
  z.object({ of: z.literal("schedule"), scheduledId: id }),
  z.object({ of: z.literal("reminder"), savedId: id, remindAt: z.iso.datetime() }),
]) satisfies z.ZodType<NotificationCause>;

export const replyCauseInput = z.object({ commentId: id });

export const seenInput = z.object({
  newest: id,
  oldest: id.nullable(),
  kind: z.enum(notificationKind.enumValues).nullable().default(null),
});
