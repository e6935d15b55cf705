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
    means: "The limits of a first day hold again",
    past: "limited",
    log: () => "Limited a member",
    meaning: () => "The limits of a first day hold for your account: fewer posts, and fewer links in them.",
    preview: () => [
      "For so many days they begin 3 threads and write 10 replies a day, with 2 links and 2 mentions in each.",
    ],
  },
  work: null,
});
