import { decisionKind } from "./kind";

export const dismiss = decisionKind({
  targets: ["thread", "comment", "picture", "mention", "person"],
  finding: "fine",
  fields: {},
  usualReason: "fine",
  effect: null,
  pointless: ({ hasCase }) =>
    hasCase ? null : "Nobody has flagged this, and it is not held for review: there is nothing to approve.",
  /** A post that a moderator hid or removed is either restored, or hidden or removed for the new flags as well. */
  offered: ({ state, held }, flagged) => flagged && (held || state === "shown" || state === "withdrawn"),
  words: {
    choice: "Approve",
    means: "No rule is broken. A post held for review is shown again",
    past: "approved",
    did: (target) => `approved ${target}`,
    meaning: (it) => `A moderator found nothing wrong. ${it} is shown as before.`,
    meant: (it) => `A moderator found nothing wrong. ${it} was shown as before.`,
    undone: (it) => `${it} is up for review again.`,
    lasts: "This decision limits nothing.",
    preview: ({ what }) => [
      what === "person"
        ? "Nothing changes for the account."
        : "Nothing changes for a visible post. A post held for review is shown again.",
    ],
  },
  work: null,
});
