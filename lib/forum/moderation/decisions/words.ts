import type { DecisionKind } from "@/db/decisions/schema";
import type { TargetKind } from "@/db/targets/schema";
import { TARGETS } from "@/lib/forum/targets/kinds";
import { KINDS } from "./kinds";

interface Made {
  readonly kind: DecisionKind;
  readonly targetKind: TargetKind;
}

export const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

export const kindName = (kind: DecisionKind): string => capital(KINDS[kind].words.past);

export const didWords = ({ kind, targetKind }: Made): string =>
  KINDS[kind].words.log(TARGETS[targetKind].words.a);

/** "Your thread was locked"; staff read "A thread was locked". */
export function happenedWords({ kind, targetKind }: Made, whose: "mine" | "theirs"): string {
  const { title, past } = KINDS[kind].words;
  const { your, a } = TARGETS[targetKind].words;
  return title?.(whose) ?? `${capital(whose === "mine" ? your : a)} was ${past}`;
}

export type Worded<Line> = Line & { readonly name: string; readonly sentence: string };

/** "Restored a reply: within the rules". */
export const worded = <Line extends Made & { readonly reasonTitle: string }>(line: Line): Worded<Line> => ({
  ...line,
  name: kindName(line.kind),
  sentence: `${didWords(line)}: ${line.reasonTitle}`,
});
