import { ENDLESS } from "@/lib/pipeline/actor";
import { DAYS } from "./fields";
import { decisionKind } from "./kind";

export const limit = decisionKind({
  targets: ["person"],
  finding: "restricts",
  fields: { days: DAYS },
  usualReason: null,
  effect: ({ until }) => ({ limitedUntil: until ?? ENDLESS }),
  pointless: null,
  power: "accounts",
  words: {
    choice: "Limit",
    means: "The first-day limits apply again",
    past: "limited",
    did: (target) => `limited ${target}`,
    meaning: () => "The first-day limits apply to your account: fewer posts a day, and fewer links in each.",
    meant: () => "The first-day limits applied to your account: fewer posts a day, and fewer links in each.",
    undone: () => "This decision no longer limits your account.",
    preview: () => [
      "The member can start 3 threads and write 10 replies a day, with 2 links and 2 mentions in each.",
    ],
  },
  work: null,
});
