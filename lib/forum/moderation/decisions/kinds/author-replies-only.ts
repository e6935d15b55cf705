import { decisionKind } from "./kind";
import { staying } from "./preview-words";

export const authorRepliesOnly = decisionKind({
  targets: ["thread"],
  finding: "restricts",
  fields: {},
  usualReason: "order",
  effect: ({ at }, now) => ({ authorRepliesOnlyAt: now.authorRepliesOnlyAt ?? at }),
  pointless: ({ before }) => (before.authorRepliesOnlyAt ? "Only the author can reply here already." : null),
  words: {
    choice: "Allow only the author’s replies",
    means: "Everyone else can read",
    past: "limited to the author’s replies",
    did: (target) => `limited ${target} to the author’s replies`,
    meaning: () => "Only the author of this forum can reply in the thread.",
    meant: () => "Only the author of this forum could reply in the thread.",
    undone: () => "The thread is no longer limited to the author’s replies.",
    preview: ({ replies }) => [`Only the author can reply in the thread.${staying(replies)}`],
  },
  work: null,
});
