import type { ageBand, recoverySide, weeklyDistance } from "@/db/stories/schema";
import { agreed, isPerhaps } from "./sentences";

type Values<Enum extends { readonly enumValues: readonly string[] }> = Enum["enumValues"][number];
type AgeBand = Values<typeof ageBand>;
type Distance = Values<typeof weeklyDistance>;
type Side = Values<typeof recoverySide>;

/** A value, and the words that say so. */
export interface Fact<Value> {
  readonly value: Value;
  readonly quote: string;
}

const PARTS =
  "knees?|kneecaps?|calf|calves|achilles|ankles?|foot|feet|heels?|hips?|shins?|hamstrings?|it ?bands?|itbs?|thighs?|glutes?|legs?|quads?|groin|toes?|arch|arches|tibia|femur";
const SIDED = new RegExp(`\\b(left|right|both)\\s+(?:\\w+\\s+){0,2}?(?:${PARTS})\\b`, "gi");

/** Nothing if the text names both a left and a right part: which one it is about, we cannot know. */
export function sideIn(sentences: readonly string[]): Fact<Side> | null {
  const found = sentences.flatMap((sentence) =>
    [...sentence.matchAll(SIDED)].map(([quote, side = ""]) => ({ value: side.toLowerCase() as Side, quote })),
  );
  return agreedOf(found);
}

const OPERATION = "(?:surgery|operation|arthroscopy|reconstruction)";
const HAD = new RegExp(
  `\\b(?:had|got|underwent|after|since|following|recovering from)\\s+(?:\\w+\\s+){0,4}?${OPERATION}\\b|\\b(?:was|got|been)\\s+operated\\b|\\bsurgeon\\s+(?:\\w+\\s+){0,2}?(?:repaired|operated|removed|fixed|cut|reattached)\\b`,
  "i",
);
const NOT_HAD = new RegExp(
  `\\b(?:no|without|avoided|escaped|never had|(?:not|n\\Wt) (?:had|have|need|needed)|instead of)\\s+(?:\\w+\\s+){0,3}?${OPERATION}\\b`,
  "i",
);

export function surgeryIn(sentences: readonly string[]): Fact<"yes" | "no"> | null {
  const found = sentences
    .filter((sentence) => !isPerhaps(sentence))
    .flatMap((sentence): Fact<"yes" | "no">[] => {
      const not = NOT_HAD.exec(sentence);
      if (not) return [{ value: "no", quote: not[0] }];
      const had = HAD.exec(sentence);
      return had ? [{ value: "yes", quote: had[0] }] : [];
    });
  return agreedOf(found);
}

const AGES = [
  /\bi(?:'m| am| was)\s+(?:now\s+|already\s+|only\s+)?(\d{2})(?=\s*(?:[,;:)]|$|and\b|years?\b|yo\b|then\b|now\b|when\b|at the time\b))/i,
  /(?<!\b(?:my|our|his|her|their|the)\s)\b(\d{2})[- ]years?[- ]old\b/i,
  /\b(?:at the age of|at age|aged) (\d{2})\b/i,
];
const DECADES = /\bin my (?:early |mid[- ]|late )?(twenties|thirties|forties|fifties|sixties|seventies)\b/i;
const DECADE_YEARS: Readonly<Record<string, number>> = {
  twenties: 25,
  thirties: 35,
  forties: 45,
  fifties: 55,
  sixties: 65,
  seventies: 75,
};
const YOUNGEST = 14;

/** The band alone is offered: the form keeps nothing else. */
export function ageIn(sentences: readonly string[]): Fact<AgeBand> | null {
  const found = sentences.flatMap((sentence): Fact<AgeBand>[] => {
    const decade = DECADES.exec(sentence);
    if (decade)
      return [{ value: bandOf(DECADE_YEARS[decade[1]?.toLowerCase() ?? ""] ?? 0), quote: decade[0] }];
    const age = AGES.map((form) => form.exec(sentence)).find((match) => match !== null);
    const years = Number(age?.[1] ?? 0);
    return age && years >= YOUNGEST ? [{ value: bandOf(years), quote: age[0] }] : [];
  });
  return agreedOf(found);
}

function bandOf(years: number): AgeBand {
  if (years < 30) return "under_30";
  if (years < 40) return "30_to_39";
  if (years < 50) return "40_to_49";
  return years < 60 ? "50_to_59" : "60_and_over";
}

const UNITS = "km|kms|k|kilomet(?:re|er)s?|miles?|mi";
const WEEKLY = new RegExp(
  `\\b(\\d{1,3})(?:[.,]\\d)?(?:\\s?(?:-|–|to)\\s?(\\d{1,3}))?\\s?(?:(${UNITS})\\s?(?:\\/|per|a|each|every)\\s?(?:week|wk)|(${UNITS}) (?:weekly|of running a week)|(mpw|kpw))\\b`,
  "i",
);
/** The question is how far it was before the injury. */
const SINCE_THEN =
  /\b(?:now|nowadays|currently|again|tried|these days|today|this week|last week|up to|back (?:to|at|up))\b/i;
const KM_PER_MILE = 1.609344;

export function distanceIn(sentences: readonly string[]): Fact<Distance> | null {
  const found = sentences
    .filter((sentence) => !isPerhaps(sentence) && !SINCE_THEN.test(sentence))
    .flatMap((sentence): Fact<Distance>[] => {
      const match = WEEKLY.exec(sentence);
      if (!match) return [];
      const [quote, from = "", to = from, one, other, short] = match;
      const unit = (one ?? other ?? short ?? "").toLowerCase();
      const distance = (Number(from) + Number(to)) / 2;
      return [{ value: kmBand(unit.startsWith("m") ? distance * KM_PER_MILE : distance), quote }];
    });
  return agreedOf(found);
}

function kmBand(km: number): Distance {
  if (km < 20) return "under_20_km";
  if (km < 40) return "20_to_40_km";
  if (km < 60) return "40_to_60_km";
  return km <= 80 ? "60_to_80_km" : "over_80_km";
}

function agreedOf<Value>(found: readonly Fact<Value>[]): Fact<Value> | null {
  const value = agreed(found.map((fact) => fact.value));
  return (value !== null && found[0]) || null;
}
