import { z } from "zod";
import { decisionKind } from "./kind";

export const slow = decisionKind({
  targets: ["thread"],
  finding: "restricts",
  fields: {
    minutes: {
      schema: z
        .int("Say how many minutes lie between two replies.")
        .min(1, "A minute at least lies between two replies.")
        .max(1440, "A day at most lies between two replies."),
      asked: { label: "Minutes between two replies", hint: "Of the same member.", as: "number" },
    },
  },
  usualReason: "order",
  effect: ({ detail: { minutes } }) => ({ slowSeconds: Number(minutes) * 60 }),
  pointless: ({ before, after }) =>
    before.slowSeconds === after.slowSeconds ? "Replies are that far apart already." : null,
  words: {
    choice: "Put it into slow mode",
    means: "So many minutes between two replies of one member",
    past: "put into slow mode",
    log: (target) => `Put ${target} into slow mode`,
    meaning: (_it, { minutes }) =>
      typeof minutes === "number"
        ? `Whoever has replied in it waits ${minutes} minutes before they can reply again.`
        : "Whoever has replied in it waits a while before they can reply again.",
    preview: () => [
      "Each member waits as many minutes as you say between two replies in it; it is said beforehand.",
    ],
  },
  work: null,
});
