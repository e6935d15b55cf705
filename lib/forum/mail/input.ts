import { z } from "zod";
import { mailPace, notificationKind } from "@/db/schema/notifications";

export const kind = z.enum(notificationKind.enumValues);
export const pace = z.enum(mailPace.enumValues);
const id = z.int().positive();

/** `notifications` are those that the mail tells of. */
export const beginMailInput = z.object({
  key: z.string().min(1).max(200),
  personId: id,
  kind,
  notifications: z.array(id).max(500).default([]),
});

export const attemptInput = z.object({ mailId: id, attempt: id });
export const putOffInput = attemptInput.extend({ error: z.string() });
export const dropMailInput = z.object({ mailId: id, reason: z.string() });
export const mailInput = z.object({ mailId: id });
