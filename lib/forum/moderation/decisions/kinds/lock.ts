import { decisionKind } from "./kind";
import { staying } from "./preview-words";

export const lock = decisionKind({
  targets: ["thread"],
  finding: "restricts",
  fields: {},
  usualReason: null,
  effect: ({ at }, now) => ({ lockedAt: now.lockedAt ?? at }),
  pointless: ({ before }) => (before.lockedAt ? "This thread is locked already." : null),
  offered: ({ locked }) => !locked,
  words: {
    choice: "Lock it",
    means: "It can be read, not answered",
    past: "locked",
    log: (target) => `Locked ${target}`,
    meaning: () => "Nobody can reply in it from now on. What is there can be read.",
    preview: ({ replies }) => [
      `Nobody replies or changes anything in it.${staying(replies)} Whoever wrote in it can still withdraw what is theirs.`,
    ],
  },
  work: null,
});
