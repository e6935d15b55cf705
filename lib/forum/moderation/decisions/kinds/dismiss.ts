import { decisionKind } from "./kind";

export const dismiss = decisionKind({
  targets: ["thread", "comment", "picture", "mention", "person"],
  finding: "fine",
  fields: {},
  usualReason: "fine",
  effect: null,
  pointless: ({ hasCase }) => (hasCase ? null : "Nothing about it waits for a decision."),
  offered: (_thing, flagged) => flagged,
  words: {
    choice: "Leave it as it is",
    means: "Nothing is wrong with it",
    past: "left as it is",
    log: (target) => `Left ${target} as it is`,
    meaning: (it) => `A moderator has looked and found nothing wrong. ${it} is shown as before.`,
    lasts: "It restricts nothing.",
    preview: () => ["It stays as it is. What was hidden until somebody looked is shown again."],
  },
  work: null,
});
