import { decisionKind } from "./kind";
import { staying } from "./preview-words";

export const lock = decisionKind({
  targets: ["thread"],
  finding: "restricts",
  fields: {},
  usualReason: null,
  effect: ({ at }, now) => ({ lockedAt: now.lockedAt ?? at }),
  pointless: ({ before }) => (before.lockedAt ? "This thread is already locked." : null),
  offered: ({ locked }) => !locked,
  words: {
    choice: "Lock",
    means: "Everyone can read, nobody can reply",
    past: "locked",
    did: (target) => `locked ${target}`,
    meaning: () => "Nobody can reply in the thread. Everyone can still read it.",
    meant: () => "Nobody could reply in the thread. Everyone could still read it.",
    undone: () => "The thread is no longer locked.",
    preview: ({ replies }) => [
      `Nobody can reply or edit in the thread.${staying(replies)} Members can still delete their own posts.`,
    ],
  },
  work: null,
});
