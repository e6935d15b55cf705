import { PUBLIC_CURSOR } from "@/db/cursor";
import { decisionKind } from "@/db/decisions/schema";
import { CURVE_MILESTONES, type CurveMilestone, SPLITS, type Split } from "../outcomes/released";
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
type Hyphened<Words extends string> = Words extends `${infer First}_${infer Rest}`
  ? `${First}-${Hyphened<Rest>}`
  : Words;
export type LogPartWord = Hyphened<LogPart>;

const hyphened = (word: string) => word.replaceAll("_", "-");

/** The first milestone and the first split have no word: each page has one address. */
const LATER_MILESTONES = CURVE_MILESTONES.slice(1);
const LATER_SPLITS = SPLITS.slice(1);
export type MilestoneWord = Hyphened<CurveMilestone>;
export type SplitWord = `by-${Hyphened<Split>}`;

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
  answeredTag: text(`(?!(?:after|feed|search)(?:/|$))${TAG}`),
  handle: text("[a-z0-9_-]{2,40}"),
  logPart: {
    source: LOG_PARTS.map(hyphened).join("|"),
    read: (word: string) => word as LogPartWord,
  },
  laterMilestone: {
    source: LATER_MILESTONES.map(hyphened).join("|"),
    read: (word: string) => word as MilestoneWord,
  },
  laterSplit: {
    source: LATER_SPLITS.map((split) => `by-${hyphened(split)}`).join("|"),
    read: (word: string) => word as SplitWord,
  },
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
