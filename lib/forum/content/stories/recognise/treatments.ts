import type { TreatmentEffect } from "@/db/stories/schema";
import { type TagAlias, tagsInText } from "@/lib/forum/content/tags/in-text";
import { isPerhaps } from "./sentences";

export interface Tried {
  readonly tag: string;
  readonly effect: TreatmentEffect | null;
  readonly quote: string;
}

/** The question about surgery has a field of its own. */
const ASKED_ELSEWHERE = ["surgery"];

const EFFECTS: readonly (readonly [TreatmentEffect, RegExp])[] = [
  ["no_effect", /\b(?:did nothing|no effect|no difference|no use|useless|(?:not|n't) (?:really )?help)\b/i],
  ["made_it_worse", /\b(?:worse|aggravated)\b/i],
  ["helped", /\b(?:helped|did the trick|what worked|worked well|made the difference|fixed it)\b/i],
];

const UNTRIED =
  /\b(?:no|never|without|neither|nor|avoided|skipped|refused|instead of|(?:not|n't) (?:try|tried))\b[^,:]{0,80}|\bthe rest\b/gi;

/** Verbs, as the aliases of tags name the activity. */
const VERBS: readonly (readonly [RegExp, string])[] = [
  [/\brested\b/gi, "rest"],
  [/\b(?:cycled|biked)\b/gi, "cycling"],
  [/\bswam\b/gi, "swimming"],
  [/\bstretched\b/gi, "stretching"],
  [/\bfoam[- ]rolled\b/gi, "foam rolling"],
];

export function treatmentsIn(sentences: readonly string[], aliases: readonly TagAlias[]): Tried[] {
  const tried = new Map<string, Tried>();
  for (const sentence of sentences) {
    if (isPerhaps(sentence)) continue;
    let before: string[] = [];
    for (const clause of sentence.split(/[,:]|\b(?:and|but|then)\b/)) {
      const effect = effectIn(clause);
      const named = namedIn(clause, aliases);
      // "Insoles, no effect": the clause with the effect may only follow.
      for (const tag of named.length > 0 ? named : effect ? before : []) {
        const known = tried.get(tag);
        if (!known || (effect && !known.effect)) tried.set(tag, { tag, effect, quote: sentence });
      }
      if (named.length > 0) before = named;
    }
  }
  return [...tried.values()];
}

function namedIn(clause: string, aliases: readonly TagAlias[]): string[] {
  const words = VERBS.reduce((text, [verb, noun]) => text.replace(verb, noun), clause.replace(UNTRIED, " "));
  return tagsInText(words, aliases).filter((tag) => !ASKED_ELSEWHERE.includes(tag));
}

function effectIn(clause: string): TreatmentEffect | null {
  return EFFECTS.find(([, said]) => said.test(clause))?.[0] ?? null;
}
