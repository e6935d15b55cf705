import { HOLDING } from "@/lib/forum/filters/holding/state";
import { decisionKind } from "./kind";

export const restore = decisionKind({
  targets: ["thread", "comment", "picture", "mention", "person"],
  finding: "restores",
  fields: {},
  usualReason: "mistake",
  effect: HOLDING.restore,
  pointless: ({ before: { hiddenAt, removedAt, limitedUntil, silencedUntil, suspendedUntil } }) =>
    [hiddenAt, removedAt, limitedUntil, silencedUntil, suspendedUntil].some((moment) => moment !== null)
      ? null
      : "There is nothing to restore: no decision bears on it.",
  offered: ({ sanctioned, state }) => sanctioned || state === "hidden" || state === "removed",
  words: {
    choice: "Restore it",
    means: "As it was before",
    past: "restored",
    log: (target) => `Restored ${target}`,
    meaning: (it) => `${it} is as it was before.`,
    lasts: "It restricts nothing.",
    preview: ({ what }) =>
      what === "person"
        ? ["Nothing that was decided about the account holds any longer: they write again at once."]
        : ["It is shown again where it stood, with its replies and its place in lists and search."],
  },
  work: null,
});
