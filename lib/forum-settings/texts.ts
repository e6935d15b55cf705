import type { RichText } from "@/lib/rich-text/document";
import { fromMarkdown } from "@/lib/rich-text/from-markdown";
import { documentOf } from "./document";
import type { ForumSettings } from "./table";
import { usualText } from "./usual-texts";

/** Pages whose beginning the owner writes. What the forum itself does is said below, and nobody can change that. */
export const TEXTS = {
  about: {
    setting: "aboutText",
    title: "About",
    path: "/about",
    says: "What the forum is for, and who writes here.",
    fixed: "medical advice, care notices, and who runs the forum",
  },
  rules: {
    setting: "rulesText",
    title: "Rules",
    path: "/rules",
    says: "What you ask of people who post here.",
    fixed: "the reasons for removal, how moderators decide, and all limits",
  },
  privacy: {
    setting: "privacyText",
    title: "Privacy",
    path: "/privacy",
    says: "What readers should know first, such as your own legal notice.",
    fixed: "what the forum keeps, who sees it, and for how long",
  },
  help: {
    setting: "helpText",
    title: "Help",
    path: "/help",
    says: "Questions that only you can answer, such as where to meet.",
    fixed: "how to sign in, change settings, stop emails, and report a post",
  },
} as const;

export type TextName = keyof typeof TEXTS;

export const isText = (name: string): name is TextName => Object.hasOwn(TEXTS, name);

/** The owner's text, or the usual one. */
export function textNow(name: TextName, settings: ForumSettings): RichText {
  const own = settings[TEXTS[name].setting];
  return own ? documentOf(own) : usualDocument(name, settings);
}

export const usualDocument = (name: TextName, settings: ForumSettings): RichText =>
  fromMarkdown(usualText(name, settings.name), true);
