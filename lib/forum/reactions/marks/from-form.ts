import { z } from "zod";
import { form, number, text } from "@/lib/forms/fields";

/** `on=no` removes the mark, anything else sets it: a repeated submission toggles nothing. */
export const isOn = form(z.object({ on: text }).transform(({ on }) => on !== "no"));

const thread = z.object({ threadId: number });

export const threadFrom = form(thread);

export const commentFrom = form(z.object({ commentId: number }));

export const markedFrom = form(
  thread
    .extend({ commentId: text })
    .transform(({ commentId, threadId }) => (commentId ? { commentId: Number(commentId) } : { threadId })),
);
