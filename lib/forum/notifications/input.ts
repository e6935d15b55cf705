import { z } from "zod";
import { notificationKind } from "@/db/notifications/schema";
import type { NotificationCause } from "@/lib/events/job";

const id = z.int().positive();
/** Who did it; null where that is not known. */
const by = id.nullable().default(null);

/** What happened that people may have to be told of. */
export const notificationCauseInput = z.discriminatedUnion("of", [
  z.object({ of: z.literal("comment"), commentId: id, edited: z.boolean() }),
  z.object({ of: z.literal("thread"), threadId: id }),
  z.object({ of: z.literal("acceptance"), commentId: id, by }),
  z.object({ of: z.literal("settlement"), threadId: id, commentId: id.nullable() }),
  /** Somebody decided about what another wrote: `note` is the sentence that its writer reads. */
  z.object({
    of: z.literal("decision"),
    threadId: id,
    commentId: id.nullable(),
    note: z.string().trim().min(1).max(1_000),
    by,
  }),
  /** What was decided on record, or became of it since: who it concerns and who flagged it are told as it stands. */
  z.object({ of: z.literal("statement"), decisionId: id }),
]) satisfies z.ZodType<NotificationCause>;

export const seenInput = z.object({
  /** The newest and the oldest that were shown; everything up to the newest where there is no oldest. */
  newest: id,
  oldest: id.nullable(),
  /** Where one kind alone was shown. */
  kind: z.enum(notificationKind.enumValues).nullable().default(null),
});
