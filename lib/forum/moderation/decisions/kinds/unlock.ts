import { decisionKind } from "./kind";

export const unlock = decisionKind({
  targets: ["thread"],
  finding: "lifts",
  fields: {},
  usualReason: "order",
  effect: () => ({ lockedAt: null, slowSeconds: null, authorRepliesOnlyAt: null }),
  pointless: ({ before }) =>
    before.lockedAt || before.slowSeconds || before.authorRepliesOnlyAt
      ? null
      : "Nothing keeps anybody from replying in this thread.",
  offered: ({ free }) => !free,
  words: {
    choice: "Unlock it",
    means: "Everybody can reply, as often as they like",
    past: "unlocked",
    log: (target) => `Unlocked ${target}`,
    meaning: () => "Everybody can reply in it again.",
    lasts: "It restricts nothing.",
    preview: () => ["Everybody replies in it again, as often as they like."],
  },
  work: null,
});
