import type { WordRuleAction } from "@/db/filters/schema";

/** Every post is checked against every rule. */
export const RULES = 100;
export const LINES = 200;
export const LINE_LENGTH = 100;
export const NAME = { min: 3, max: 60 } as const;
export const DETAIL = { min: 10, max: 300 } as const;
export const TRIED_ON = 500;

export const ACTIONS: Record<WordRuleAction, { readonly name: string; readonly about: string }> = {
  flag: { name: "Flag it", about: "It is shown, and a case is opened for moderators." },
  hold: {
    name: "Let it wait",
    about: "Nobody sees it until a moderator has looked. What regulars write is only flagged.",
  },
  block: { name: "Refuse it", about: "Its writer reads your sentence, and keeps what they wrote." },
  replace_link: { name: "Replace the link", about: "A link that it finds leads to your address instead." },
  tag: { name: "Add a tag", about: "A new question or story gets your tag as well, if there is room." },
};
