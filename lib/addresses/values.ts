import { PUBLIC_CURSOR } from "@/db/cursor";
import { decisionKind } from "@/db/decisions/schema";
import { recoveryOutcome, timeOut } from "@/db/stories/schema";
import { CURVE_MILESTONES, type CurveMilestone, SPLITS, type Split } from "../outcomes/released";
import type { FeedFormat } from "./feed-formats";
import { MAX_SLUG_CHARS } from "./slug";

interface Value<T> {
  readonly source: string;
  read(text: string): T;
}

const ID = "[1-9]\\d{0,14}";
const TAG = `[a-z0-9-]{1,${MAX_SLUG_CHARS}}`;
/** The number decides, so a slug may be longer than we make them; letters of other scripts are escaped. */
export const SLUG = "(?:[a-z0-9-]|%[89A-F][0-9A-F])+";

const id: Value<number> = { source: ID, read: Number };
const text = (source: string): Value<string> => ({ source, read: String });

const LOG_PARTS = ["program", ...decisionKind.enumValues] as const;
type LogPart = (typeof LOG_PARTS)[number];
export type Hyphened<Words extends string> = Words extends `${infer First}_${infer Rest}`
  ? `${First}-${Hyphened<Rest>}`
  : Words;
/** The value of an enum that a word in an address names. */
export type Underscored<Word extends string> = Word extends `${infer First}-${infer Rest}`
  ? `${First}_${Underscored<Rest>}`
  : Word;
export type LogPartWord = Hyphened<LogPart>;

/** The first milestone and the first split have no word: each page has one address. */
const LATER_MILESTONES = CURVE_MILESTONES.slice(1);
const LATER_SPLITS = SPLITS.slice(1).map((split) => `by_${split}` as const);
export type MilestoneWord = Hyphened<CurveMilestone>;
export type SplitWord = Hyphened<`by_${Split}`>;

const hyphened = (word: string) => word.replaceAll("_", "-");

/** A closed list of words in addresses, for the values of an enum. */
const wordsFor = <Of extends string>(values: readonly Of[]): Value<Hyphened<Of>> => ({
  source: values.map(hyphened).join("|"),
  read: (word) => word as Hyphened<Of>,
});

const outcomes = wordsFor(recoveryOutcome.enumValues);
const timesOut = wordsFor(timeOut.enumValues);
const surgeries = wordsFor(["surgery", "no_surgery"]);

export const VALUES = {
  thread: id,
  slug: { source: SLUG, read: unescaped },
  comment: id,
  oldComment: id,
  after: text(PUBLIC_CURSOR),
  before: id,
  /** The newest comment on an open page; 0 for none. */
  since: { source: `0|${ID}`, read: Number },
  tag: text(TAG),
  /** Under /answers, these words are other pages. */
  answeredTag: text(`(?!(?:after|search)(?:/|$))${TAG}`),
  handle: text("[a-z0-9_-]{2,40}"),
  logPart: wordsFor(LOG_PARTS),
  laterMilestone: wordsFor(LATER_MILESTONES),
  laterSplit: wordsFor(LATER_SPLITS),
  /** Under /stories, these words are other filters. */
  injury: text(`(?!(?:after|tried|${outcomes.source}|${timesOut.source}|${surgeries.source})(?:/|$))${TAG}`),
  outcome: outcomes,
  timeOut: timesOut,
  treatment: text(TAG),
  surgery: surgeries,
  feedFormat: { source: "atom|json", read: (word): FeedFormat => word as FeedFormat },
  sitemapPart: { source: "0|[1-9]\\d{0,11}", read: Number },
  oldPath: text(".+"),
} satisfies Record<string, Value<string | number>>;

function unescaped(slug: string): string {
  try {
    return decodeURIComponent(slug);
  } catch {
    return slug;
  }
}

export type Values = { readonly [Name in keyof typeof VALUES]: ReturnType<(typeof VALUES)[Name]["read"]> };

export const logPartOf = (word: LogPartWord | undefined): LogPart | undefined =>
  LOG_PARTS.find((part) => hyphened(part) === word);

export const milestoneOf = (word: MilestoneWord | undefined): CurveMilestone =>
  CURVE_MILESTONES.find((milestone) => hyphened(milestone) === word) ?? CURVE_MILESTONES[0];

export const splitOf = (word: SplitWord | undefined): Split =>
  SPLITS.find((split) => `by-${hyphened(split)}` === word) ?? SPLITS[0];
