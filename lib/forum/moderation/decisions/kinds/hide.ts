import { HOLDING } from "@/lib/forum/filters/holding/state";
import { decisionKind } from "./kind";
import { gone } from "./preview-words";

export const hide = decisionKind({
  targets: ["thread", "comment", "picture", "mention"],
  finding: "restricts",
  fields: {},
  usualReason: null,
  effect: HOLDING.hide,
  pointless({ before, after }) {
    if (before.removedAt) return "It has been removed already.";
    return before.hiddenAt?.getTime() === after.hiddenAt?.getTime() ? "It has been hidden already." : null;
  },
  offered: ({ state }) => state === "shown",
  words: {
    choice: "Hide it",
    means: "Readers do not see it; it can come back",
    past: "hidden",
    log: (target) => `Hid ${target}`,
    meaning: () => "Nobody else sees it. What others wrote under it stays.",
    preview: (facts) => gone(facts, "hidden"),
  },
  work: null,
});
