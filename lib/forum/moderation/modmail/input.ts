import { z } from "zod";
import { line, lines } from "@/lib/text/fields";
import { LONGEST_MESSAGE } from "./rules";

const id = z.int().positive();

const text = lines({
  min: [1, "Write your message first."],
  max: [LONGEST_MESSAGE, "Shorten your message to 4,000 characters."],
});

/** `to` is the member that a moderator writes to; null if a member writes to the moderators. */
export const startModmailInput = z.object({
  to: id.nullable(),
  title: line({
    min: [3, "Say in a few words what it is about (at least 3 characters)."],
    max: [120, "Shorten what it is about to 120 characters."],
  }),
  text,
});

export const writeModmailInput = z.object({ modmailId: id, text });
export const closeModmailInput = z.object({ modmailId: id, close: z.boolean() });
export const seeModmailInput = z.object({ modmailId: id });
