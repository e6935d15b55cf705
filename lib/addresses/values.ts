import { decisionKind } from "@/db/decisions/schema";

interface Value<T> {
  /** What it looks like in an address, as a regular expression. */
  readonly source: string;
  read(text: string): T;
}

const ID = "[1-9]\\d{0,14}";
const SLUG = "[a-z0-9-]{1,80}";

const id: Value<number> = { source: ID, read: Number };
const text = (source: string): Value<string> => ({ source, read: String });

const LOG_PARTS = ["program", ...decisionKind.enumValues] as const;
type LogPart = (typeof LOG_PARTS)[number];
type Hyphened<Words extends string> = Words extends `${infer First}_${infer Rest}`
  ? `${First}-${Hyphened<Rest>}`
  : Words;
/** A part of the log in its address: "author-replies-only". */
export type LogPartWord = Hyphened<LogPart>;

/** What `:name` stands for in the patterns of public addresses. */
export const VALUES = {
  thread: id,
  slug: text(SLUG),
  comment: id,
  /** The number of a comment on the blog that was imported. */
  oldComment: id,
  /** The id that the page before ended with. */
  after: id,
  before: id,
  /** The newest comment that an open page has; 0 for none. */
  since: { source: `0|${ID}`, read: Number },
  tag: text(SLUG),
  /** Under /answers, these words mean something else. */
  answeredTag: text(`(?!(?:after|feed|search)(?:/|$))${SLUG}`),
  handle: text("[a-z0-9_-]{2,40}"),
  logPart: {
    source: LOG_PARTS.map((part) => part.replaceAll("_", "-")).join("|"),
    read: (word: string) => word as LogPartWord,
  },
  /** An address of the blog that was imported: anything at all. */
  oldPath: text(".+"),
} satisfies Record<string, Value<string | number>>;

export type Values = { readonly [Name in keyof typeof VALUES]: ReturnType<(typeof VALUES)[Name]["read"]> };

/** The part of the log that a word in an address names. */
export const logPartOf = (word: LogPartWord | undefined): LogPart | undefined =>
  LOG_PARTS.find((part) => part.replaceAll("_", "-") === word);
