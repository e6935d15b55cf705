import { decisionKind } from "./kind";

export const warn = decisionKind({
  targets: ["person"],
  finding: "restricts",
  fields: {},
  usualReason: null,
  effect: null,
  pointless: null,
  words: {
    choice: "Warn",
    means: "The member reads why; nothing else changes",
    past: "warned",
    did: (_target, mine) => (mine ? "warned you" : "warned a member"),
    meaning: () => "Nothing changes for your account. If this happens again, a moderator may limit it.",
    meant: () => "You were warned. Nothing changed for your account.",
    undone: () => "The warning no longer counts.",
    lasts: "A warning does not expire and limits nothing.",
    preview: () => ["The member reads the reason and your facts. Nothing else changes."],
  },
  work: null,
});
