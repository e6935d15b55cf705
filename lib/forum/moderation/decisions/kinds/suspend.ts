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
    means: "The member can only read",
    past: "suspended",
    did: (target) => `suspended ${target}`,
    meaning: () => "You cannot post, mark or flag. You can still read, delete your posts and appeal.",
    meant: () => "You could not post, mark or flag. You could still read, delete your posts and appeal.",
    undone: () => "This decision no longer stops you from posting, marking and flagging.",
    preview: () => [
      "The member cannot post, mark or flag, but can still read, delete their posts and appeal.",
    ],
  },
  work: null,
});
