import { HOLDING } from "@/lib/forum/filters/holding/state";
import { DAYS } from "./fields";
import { decisionKind } from "./kind";

export const silence = decisionKind({
  targets: ["person"],
  finding: "restricts",
  fields: { days: DAYS },
  usualReason: null,
  effect: HOLDING.silence,
  pointless: null,
  power: "accounts",
  words: {
    choice: "Silence",
    means: "They read, and write nothing",
    past: "silenced",
    log: () => "Silenced a member",
    meaning: (it) => `${it} cannot write here. You can read, and appeal.`,
    preview: () => ["For so many days they write nothing. They read, mark, flag and appeal as before."],
  },
  work: null,
});
