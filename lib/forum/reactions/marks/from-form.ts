import { z } from "zod";
import { form, number, text } from "@/lib/forms/fields";

/** `on=no` takes a mark back; anything else sets it, so that nothing toggles by itself. */
export const isOn = form(z.object({ on: text }).transform(({ on }) => on !== "no"));

const thread = z.object({ threadId: number });

export const threadFrom = form(thread);

export const commentFrom = form(z.object({ commentId: number }));

/** A reply where one is named, else its thread. */
export const markedFrom = form(
  thread
    .extend({ commentId: text })
    .transform(({ commentId, threadId }) => (commentId ? { commentId: Number(commentId) } : { threadId })),
);
