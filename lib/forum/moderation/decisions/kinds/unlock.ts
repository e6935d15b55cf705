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
      : "This thread is already open: everyone can reply.",
  offered: ({ free }) => !free,
  words: {
    choice: "Unlock",
    means: "Everyone can reply again, without slow mode",
    past: "unlocked",
    did: (target) => `unlocked ${target}`,
    meaning: () => "Everyone can reply in the thread again.",
    meant: () => "Everyone could reply in the thread again.",
    undone: () => "The earlier limits on replies apply again.",
    lasts: "This decision limits nothing.",
    preview: () => ["Everyone can reply in the thread again, without slow mode."],
  },
  work: null,
});
