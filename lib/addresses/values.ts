import { PUBLIC_CURSOR } from "@/db/cursor";
import { decisionKind } from "@/db/decisions/schema";
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
    source: LOG_PARTS.map((part) => part.replaceAll("_", "-")).join("|"),
    read: (word: string) => word as LogPartWord,
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
  LOG_PARTS.find((part) => part.replaceAll("_", "-") === word);
