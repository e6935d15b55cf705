import { HOLDING } from "@/lib/forum/filters/holding/state";
import { decisionKind } from "./kind";
import { midSentence } from "./preview-words";

export const restore = decisionKind({
  targets: ["thread", "comment", "picture", "mention", "person"],
  finding: "restores",
  fields: {},
  usualReason: "mistake",
  effect: HOLDING.restore,
  pointless: ({ before: { hiddenAt, removedAt, limitedUntil, silencedUntil, suspendedUntil } }) =>
    [hiddenAt, removedAt, limitedUntil, silencedUntil, suspendedUntil].some((moment) => moment !== null)
      ? null
      : "No decision limits this, so there is nothing to restore.",
  // To approve what was hidden automatically restores it, so that both would be one choice.
  offered: ({ sanctioned, state, held }, flagged) =>
    !(held && flagged) && (sanctioned || state === "hidden" || state === "removed"),
  words: {
    choice: "Restore",
    means: "Ends what earlier decisions limit",
    past: "restored",
    did: (target) => `restored ${target}`,
    meaning: (it) => `${it} is as it was before.`,
    meant: (it) => `${it} was as it had been before.`,
    undone: (it) => `The earlier decisions about ${midSentence(it)} apply again.`,
    lasts: "This decision limits nothing.",
    preview: ({ what }) =>
      what === "person"
        ? ["All limits on the account end. The member can post again at once."]
        : ["Everyone can see it again in its old place, with its replies, in lists and in search."],
  },
  work: null,
});
