import type { WordRuleAction } from "@/db/filters/schema";

/** Every post is checked against every rule. */
export const RULES = 100;
export const LINES = 200;
export const LINE_LENGTH = 100;
export const NAME = { min: 3, max: 60 } as const;
export const DETAIL = { min: 10, max: 300 } as const;
export const TRIED_ON = 500;

export const ACTIONS: Record<WordRuleAction, { readonly name: string; readonly about: string }> = {
  flag: { name: "Flag", about: "The post is visible, and moderators get a case." },
  hold: {
    name: "Hold for review",
    about: "Readers cannot see the post until a moderator approves it. Posts by regulars are only flagged.",
  },
  block: { name: "Refuse", about: "The post is not sent. The writer keeps the text and reads your message." },
  replace_link: { name: "Replace the link", about: "A matching link leads to your address instead." },
  tag: {
    name: "Add a tag",
    about: "A new question or story also gets your tag, unless it has five already.",
  },
};
