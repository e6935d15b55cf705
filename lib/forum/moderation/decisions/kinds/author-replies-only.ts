import { decisionKind } from "./kind";
import { staying } from "./preview-words";

export const authorRepliesOnly = decisionKind({
  targets: ["thread"],
  finding: "restricts",
  fields: {},
  usualReason: "order",
  effect: ({ at }, now) => ({ authorRepliesOnlyAt: now.authorRepliesOnlyAt ?? at }),
  pointless: ({ before }) => (before.authorRepliesOnlyAt ? "Only the author replies here already." : null),
  words: {
    choice: "Leave it to the author’s replies",
    means: "Others read",
    past: "left to the author’s replies",
    log: (target) => `Left ${target} to the author’s replies`,
    meaning: () => "Only the author of this forum can reply in it from now on.",
    preview: ({ replies }) => [`Only the author replies in it from now on.${staying(replies)}`],
  },
  work: null,
});
