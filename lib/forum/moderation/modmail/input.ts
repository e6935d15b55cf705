import { z } from "zod";
import { line, lines, token } from "@/lib/text/fields";

const id = z.int().positive();

const text = lines({
  min: [1, "Write your message first."],
  max: [4_000, "Shorten your message to 4,000 characters."],
});

/** `to` is the handle of the member a moderator writes to; null for a member who writes to the moderators. */
export const startModmailInput = z.object({
  to: token(40).nullable(),
  subject: line({
    min: [3, "Write a subject (at least 3 characters)."],
    max: [120, "Shorten the subject to 120 characters."],
  }),
  text,
});
export const writeModmailInput = z.object({ modmailId: id, text });
export const settleModmailInput = z.object({ modmailId: id, settled: z.boolean() });
export const seeModmailInput = z.object({ modmailId: id });
