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
    means: "They read why; nothing else changes",
    past: "warned",
    title: (whose) => (whose === "mine" ? "You were warned" : "A member was warned"),
    log: () => "Warned a member",
    meaning: () => "It takes nothing from you. If the same happens again, more may follow.",
    lasts: "A warning does not expire and limits nothing.",
    preview: () => ["Nothing changes but that they read the reason and your facts."],
  },
  work: null,
});
