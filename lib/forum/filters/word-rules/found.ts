import type { ActiveRule } from "@/db/filters/reads";
import { type FilteredText, wholeOf } from "@/lib/forum/filters/text";
import { type Finder, finderOf } from "./finder";

export interface FoundRule {
  readonly rule: ActiveRule;
  readonly words: readonly string[];
}

export function foundRules(rules: readonly ActiveRule[], text: FilteredText): FoundRule[] {
  const whole = wholeOf(text);
  return rules.flatMap((rule) => {
    const looked = rule.action === "replace_link" ? text.links : [whole];
    const words = looked.flatMap((part) => wordsAt(finder(rule), part));
    return words.length > 0 ? [{ rule, words: [...new Set(words)].slice(0, MOST_WORDS) }] : [];
  });
}

const MOST_WORDS = 5;
const WORD_LENGTH = 80;

function wordsAt(find: Finder, text: string): string[] {
  return find(text).map(([start, end]) => text.slice(start, end).slice(0, WORD_LENGTH));
}

const finders = new Map<string, Finder>();
const KEPT = 200;

export function finder({ kind, pattern }: Pick<ActiveRule, "kind" | "pattern">): Finder {
  const key = `${kind}:${pattern}`;
  const known = finders.get(key);
  if (known) return known;
  if (finders.size >= KEPT) finders.clear();
  const made = finderOf({ kind, pattern });
  finders.set(key, made);
  return made;
}
