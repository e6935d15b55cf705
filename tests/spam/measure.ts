import { readFileSync } from "node:fs";
import path from "node:path";
import { spamShapes } from "@/lib/forum/filters/checks/spam-shapes";
import { type FilteredText, filteredPlainText } from "@/lib/forum/filters/text";
import {
  FLAGS_FROM,
  HOLDS_FROM,
  judged,
  trainingWords,
  type WordCount,
} from "@/lib/forum/filters/training/rules";

export interface Labelled {
  readonly text: FilteredText;
  readonly spam: boolean;
}

/** Texts written for this: half of them spam as forums get it, half as runners write, some of them close to the other half. */
export function labelled(): Labelled[] {
  return [...read("spam", true), ...read("ham", false)];
}

function read(name: string, spam: boolean): Labelled[] {
  const lines = readFileSync(path.resolve(`tests/spam/${name}.txt`), "utf8")
    .trim()
    .split("\n");
  return lines.map((line) => ({ text: filteredPlainText(line), spam }));
}

/** What the filter would know after lessons from these texts. */
export function counted(lessons: readonly Labelled[]): Map<string, WordCount> {
  const counts = new Map<string, WordCount>();
  for (const { text, spam } of lessons)
    for (const word of ["", ...trainingWords(text)]) {
      const { spam: inSpam, ham } = counts.get(word) ?? { spam: 0, ham: 0 };
      counts.set(word, { word, spam: inSpam + Number(spam), ham: ham + Number(!spam) });
    }
  return counts;
}

export type Speaks = (text: FilteredText) => boolean;

/** Says that a text is spam, by what it has learnt from others. */
export function learntFrom(lessons: readonly Labelled[], from: number): Speaks {
  const counts = counted(lessons);
  return (text) => {
    const known = ["", ...trainingWords(text)].flatMap((word) => counts.get(word) ?? []);
    return (judged(known)?.probability ?? 0) >= from;
  };
}

export const byShape: Speaks = (text) => spamShapes(text).length > 0;
export const holding = (lessons: readonly Labelled[]) => learntFrom(lessons, HOLDS_FROM);
export const flagging = (lessons: readonly Labelled[]) => learntFrom(lessons, FLAGS_FROM);

export interface Measured {
  /** Of what it called spam, how much was. */
  readonly precision: number;
  /** Of what was spam, how much it called so. */
  readonly recall: number;
  readonly falseAlarms: number;
}

export function measured(speaks: Speaks, texts: readonly Labelled[]): Measured {
  const called = texts.filter(({ text }) => speaks(text));
  const right = called.filter(({ spam }) => spam).length;
  return {
    precision: called.length > 0 ? right / called.length : 1,
    recall: right / texts.filter(({ spam }) => spam).length,
    falseAlarms: called.length - right,
  };
}

/** Every second text of either kind: one half to learn from, the other to be measured by. */
export function halves(texts: readonly Labelled[], turned = false): [learn: Labelled[], measure: Labelled[]] {
  const even = texts.filter((_, index) => (index % 2 === 0) !== turned);
  return [even, texts.filter((text) => !even.includes(text))];
}
