import { z } from "zod";
import { mailFrequency, notificationKind } from "@/db/notifications/schema";
import { MAIL_PROBLEMS } from "@/lib/events/notifications";
import { lines, token } from "@/lib/text/fields";
import { MOST_SEARCHES } from "../searches/rules";
import { frequenciesFor } from "./rules";

const kind = z.enum(notificationKind.enumValues);
const frequency = z.enum(mailFrequency.enumValues);
const id = z.int().positive();

export const beginMailInput = z.object({
  key: token(200),
  personId: id,
  kind,
  notifications: z.array(id).max(500).default([]),
  cases: z
    .array(z.object({ caseId: id, harm: z.int(), escalated: z.boolean() }))
    .max(500)
    .default([]),
  searches: z
    .array(z.object({ searchId: id, until: z.int().nonnegative() }))
    .max(MOST_SEARCHES)
    .default([]),
});

export const attemptInput = z.object({ mailId: id, attempt: id });
export const putOffInput = attemptInput.extend({ error: lines() });
export const dropMailInput = z.object({ mailId: id, reason: lines() });
export const mailInput = z.object({ mailId: id });
export const noteMailServerInput = z.object({ problem: z.enum(MAIL_PROBLEMS).nullable(), began: z.date() });

const offered = (which: z.infer<typeof kind>) =>
  frequency
    .refine(
      (chosen) => frequenciesFor(which).includes(chosen),
      "This is not one of the choices. Choose again.",
    )
    .optional();

export const chooseMailInput = z.object({
  answer: offered("answer"),
  reply: offered("reply"),
  mention: offered("mention"),
  decision: offered("decision"),
  followed: offered("followed"),
  outcome: offered("outcome"),
  care: offered("care"),
  queue: offered("queue"),
  modmail: offered("modmail"),
  cases: offered("cases"),
  searches: offered("searches"),
  reminder: offered("reminder"),
  numbers: offered("numbers"),
});

export const tokenInput = z.object({ token: token(2000) });
export const unsubscribeInput = tokenInput.extend({ all: z.boolean().default(false) });

export const callModeratorsInput = z.object({ urgent: z.boolean() });

export const digestsDueInput = z.object({
  frequency: z.enum(["daily", "weekly"]),
  day: z.iso.date(),
  after: z.int().default(0),
});
