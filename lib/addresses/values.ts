import { PUBLIC_CURSOR } from "@/db/cursor";
import { decisionKind } from "@/db/decisions/schema";

interface Value<T> {
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
export type LogPartWord = Hyphened<LogPart>;

export const VALUES = {
  thread: id,
  slug: text(SLUG),
  comment: id,
  oldComment: id,
  after: text(PUBLIC_CURSOR),
  before: id,
  /** The newest comment on an open page; 0 for none. */
  since: { source: `0|${ID}`, read: Number },
  tag: text(SLUG),
  /** Under /answers, these words are other pages. */
  answeredTag: text(`(?!(?:after|feed|search)(?:/|$))${SLUG}`),
  handle: text("[a-z0-9_-]{2,40}"),
  logPart: {
    source: LOG_PARTS.map((part) => part.replaceAll("_", "-")).join("|"),
    read: (word: string) => word as LogPartWord,
  },
  oldPath: text(".+"),
} satisfies Record<string, Value<string | number>>;

export type Values = { readonly [Name in keyof typeof VALUES]: ReturnType<(typeof VALUES)[Name]["read"]> };

export const logPartOf = (word: LogPartWord | undefined): LogPart | undefined =>
  LOG_PARTS.find((part) => part.replaceAll("_", "-") === word);
