import { decisionKind } from "./kind";
import { gone } from "./preview-words";

export const remove = decisionKind({
  targets: ["thread", "comment", "picture", "mention"],
  finding: "restricts",
  fields: {},
  usualReason: null,
  effect: ({ at }, now) => ({ removedAt: now.removedAt ?? at }),
  pointless: ({ before }) => (before.removedAt ? "It has been removed already." : null),
  offered: ({ state }) => state !== "removed",
  words: {
    choice: "Remove it",
    means: "A line in its place says by which rule",
    past: "removed",
    log: (target) => `Removed ${target}`,
    meaning: () =>
      "Nobody else sees it any more. In its place stands that a moderator removed it and by which rule; what others wrote under it stays.",
    preview: (facts) => gone(facts, "removed"),
  },
  work: null,
});
