import { z } from "zod";
import { counted } from "@/lib/words/counts";
import { decisionKind } from "./kind";

export const slow = decisionKind({
  targets: ["thread"],
  finding: "restricts",
  fields: {
    minutes: {
      schema: z
        .int("Enter the minutes between two replies.")
        .min(1, "Enter at least 1 minute.")
        .max(1440, "Enter at most 1,440 minutes (one day)."),
      asked: { label: "Minutes between two replies", hint: "Counted for each member.", as: "number" },
    },
  },
  usualReason: "order",
  effect: ({ detail: { minutes } }) => ({ slowSeconds: Number(minutes) * 60 }),
  pointless: ({ before, after }) =>
    before.slowSeconds === after.slowSeconds ? "This thread already has slow mode with these minutes." : null,
  words: {
    choice: "Turn on slow mode",
    means: "Each member must pause between two replies",
    past: "put into slow mode",
    did: (target) => `put ${target} into slow mode`,
    meaning: (_it, { minutes }) =>
      typeof minutes === "number"
        ? `Each member must wait ${counted(minutes, "minute", "minutes")} between two replies.`
        : "Each member must wait between two replies.",
    meant: (_it, { minutes }) =>
      typeof minutes === "number"
        ? `Each member had to wait ${counted(minutes, "minute", "minutes")} between two replies.`
        : "Each member had to wait between two replies.",
    undone: () => "The slow mode of this decision is off.",
    preview: () => ["Each member must wait that many minutes between two replies. The reply form says so."],
  },
  work: null,
});
