import { casual, type ParsedResult } from "chrono-node/en";

/** A date as a sentence names it. Without a year, only the story around it can tell which one. */
export interface FoundDate {
  readonly index: number;
  readonly text: string;
  readonly year: number | null;
  readonly month: number;
  readonly day: number | null;
}

export type FindDates = (sentence: string, today: string) => FoundDate[];

const NAMES = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ago|yesterday|today|\d{1,4}[/.-]\d)/i;

/** Sentences without any of these words have no date, and are not read. */
export const mayNameDate = (sentence: string): boolean => NAMES.test(sentence);

/** "mid-May", as long as before: the index of a date must stay. */
const PART_OF_MONTH = /\b(?:mid|early|late)[- ](?=[a-z])/gi;

export const findDates: FindDates = (sentence, today) =>
  casual
    .parse(
      sentence.replace(PART_OF_MONTH, (part) => " ".repeat(part.length)),
      { instant: new Date(`${today}T12:00:00Z`), timezone: 0 },
    )
    .flatMap((result) => dateOf(result, sentence));

const SPAN = /\b(?:weeks?|months?|years?)\b/i;
const EITHER_WAY = /\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b/;
/** "It may hurt", "I march on". */
const LOWER_CASE_VERB = /^(?:may|march)\b(?!\s*\d)/;
const LEADS_TO_MONTH = /\b(?:in|since|by|until|of|last|this|from|to|during|early|late|mid|through)[\s-]+$/i;

function dateOf({ index, text, start }: ParsedResult, sentence: string): FoundDate[] {
  const month = start.get("month");
  if (month === null || !start.isCertain("month")) return [];
  const span = SPAN.test(text);
  // "For six months" and "in two weeks" are no dates of the past.
  if (span && !/\bago\b/i.test(text)) return [];
  if (EITHER_WAY.test(text) && isEitherWay(text)) return [];
  if (LOWER_CASE_VERB.test(text) && !LEADS_TO_MONTH.test(sentence.slice(0, index))) return [];
  // "February, first race" names no day, and "September, 60 a week" no year.
  const counted = /\bago\b|day\b/i.test(text);
  const hasDay = start.isCertain("day") && !span && (counted || /\d/.test(text));
  const hasYear = start.isCertain("year") && (counted || /\b\d{4}\b/.test(text));
  return [
    {
      index,
      text,
      month,
      day: hasDay ? start.get("day") : null,
      year: hasYear ? start.get("year") : null,
    },
  ];
}

/** 2/3 is in February or in March. */
function isEitherWay(text: string): boolean {
  const [one = 0, other = 0] = (text.match(/\d+/g) ?? []).map(Number);
  return one <= 12 && other <= 12 && one !== other;
}
