import type { DecisionKind } from "@/db/decisions/schema";
import type { TargetKind } from "@/db/targets/schema";
import { TARGETS } from "@/lib/forum/targets/kinds";
import { KINDS } from "./kinds";

interface Made {
  readonly kind: DecisionKind;
  readonly targetKind: TargetKind;
}

interface MadeBy extends Made {
  /** Null for an automatic decision. */
  readonly by: unknown;
}

export const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

export const kindName = (kind: DecisionKind): string => capital(KINDS[kind].words.past);

export const didWords = ({ kind, targetKind }: Made): string =>
  capital(KINDS[kind].words.did(TARGETS[targetKind].words.a, false));

/** "A moderator locked your thread"; staff read "A moderator locked a thread". */
export function happenedWords({ kind, targetKind, by }: MadeBy, mine: boolean): string {
  const { your, a } = TARGETS[targetKind].words;
  return `${by ? "A moderator" : "The forum"} ${KINDS[kind].words.did(mine ? your : a, mine)}`;
}

/** "Everyone can see your reply again." */
export const undoneWords = ({ kind, targetKind }: Made): string =>
  KINDS[kind].words.undone(capital(TARGETS[targetKind].words.your));

export type Worded<Line> = Line & { readonly name: string; readonly sentence: string };

/** "Restored a reply: within the rules". */
export const worded = <Line extends Made & { readonly reasonTitle: string }>(line: Line): Worded<Line> => ({
  ...line,
  name: kindName(line.kind),
  sentence: `${didWords(line)}: ${line.reasonTitle}`,
});
