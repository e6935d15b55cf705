import { decisionKind } from "./kind";
import { gone, midSentence } from "./preview-words";

export const remove = decisionKind({
  targets: ["thread", "comment", "picture", "mention"],
  finding: "restricts",
  fields: {},
  usualReason: null,
  effect: ({ at }, now) => ({ removedAt: now.removedAt ?? at }),
  pointless: ({ before, hasCase }) =>
    before.removedAt && !hasCase ? "A moderator has already removed this." : null,
  offered: ({ state }, flagged) => state !== "removed" || flagged,
  words: {
    choice: "Remove",
    means: "A note in its place gives the reason",
    past: "removed",
    did: (target) => `removed ${target}`,
    meaning: (it) =>
      `Only you and moderators can see ${midSentence(it)}. A note in its place gives the reason. Replies by others stay.`,
    meant: (it) =>
      `Only you and moderators could see ${midSentence(it)}. A note in its place gave the reason. Replies by others stayed.`,
    undone: (it) => `Everyone can see ${midSentence(it)} again, unless another decision still hides it.`,
    preview: (facts) => gone(facts, "removed"),
  },
  work: null,
});
