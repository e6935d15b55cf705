import { ENDLESS } from "@/lib/pipeline/actor";
import { DAYS_OR_ENDLESS } from "./fields";
import { decisionKind } from "./kind";

export const suspend = decisionKind({
  targets: ["person"],
  finding: "restricts",
  fields: { days: DAYS_OR_ENDLESS },
  usualReason: null,
  effect: ({ until }) => ({ suspendedUntil: until ?? ENDLESS }),
  pointless: null,
  power: "accounts",
  words: {
    choice: "Suspend",
    means: "They do nothing that others see",
    past: "suspended",
    log: () => "Suspended a member",
    meaning: (it) => `${it} cannot do anything here but read, and appeal.`,
    preview: () => [
      "As long as it lasts they do nothing that others see. They can read, withdraw what is theirs, and appeal.",
    ],
  },
  work: null,
});
