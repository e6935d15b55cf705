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
    means: "The member can read but not post",
    past: "silenced",
    did: (target) => `silenced ${target}`,
    meaning: () => "You cannot post. You can still read, mark, flag and appeal.",
    meant: () => "You could not post. You could still read, mark, flag and appeal.",
    undone: () => "This decision no longer stops you from posting.",
    preview: () => ["The member cannot post, but can still read, mark, flag and appeal."],
  },
  work: null,
});
