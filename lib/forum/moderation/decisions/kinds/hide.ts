import { HOLDING } from "@/lib/forum/filters/holding/state";
import { decisionKind } from "./kind";
import { gone, midSentence } from "./preview-words";

export const hide = decisionKind({
  targets: ["thread", "comment", "picture", "mention"],
  finding: "restricts",
  fields: {},
  usualReason: null,
  effect: HOLDING.hide,
  pointless({ before, after, hasCase }) {
    if (before.removedAt) return "A moderator has already removed this.";
    // A report on a hidden post opens a case, which a decision must be able to uphold.
    if (hasCase) return null;
    return before.hiddenAt?.getTime() === after.hiddenAt?.getTime() ? "This is already hidden." : null;
  },
  offered: ({ state }, flagged) => state === "shown" || (flagged && state === "hidden"),
  words: {
    choice: "Hide",
    means: "Readers cannot see it until a moderator restores it",
    past: "hidden",
    did: (target) => `hid ${target}`,
    meaning: (it) => `Only you and moderators can see ${midSentence(it)}. Replies by others stay.`,
    meant: (it) => `Only you and moderators could see ${midSentence(it)}. Replies by others stayed.`,
    undone: (it) => `Everyone can see ${midSentence(it)} again, unless another decision still hides it.`,
    preview: (facts) => gone(facts, "hidden"),
  },
  work: null,
});
