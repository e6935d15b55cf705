import { storable } from "@/lib/text/storable";
import { type Filter, readOperator } from "./operators";

/** What a reader typed into the search of the whole forum. */
export interface Query {
  /** As it was read: one line, at most MAX_CHARS. */
  readonly text: string;
  readonly terms: readonly Term[];
  readonly filters: readonly Filter[];
  /** Sentences about what could not be read as it was typed. */
  readonly notes: readonly string[];
}

export interface Term {
  readonly kind: "word" | "phrase" | "title";
  readonly text: string;
  readonly negated: boolean;
  /** Any word that begins like this. */
  readonly prefix: boolean;
}

export const MAX_CHARS = 500;
/** Filters, phrases, beginnings, words of the title, and words that must be missing. */
export const MAX_PARTS = 12;
/** Words alone: of these, the rarest count. */
export const MAX_WORDS = 80;
const SHORTEST_PREFIX = 3;
const QUOTES = /[“”„‟«»＂]/g;
const HAS_WORD = /[\p{L}\p{N}]/u;

interface Part {
  readonly negated: boolean;
  readonly operator: string | null;
  readonly value: string;
  readonly quoted: boolean;
}

/** Any text is a query: what is no operator is words. The time is linear in the length. */
export function parseQuery(typed: string): Query {
  const { text, isCut } = firstChars(typed);
  const parts = partsOf(text).filter(({ value, operator }) => operator !== null || HAS_WORD.test(value));
  const terms: Term[] = [];
  const filters: Filter[] = [];
  const notes: string[] = [];
  if (isCut) notes.push(`We read the first ${MAX_CHARS} characters of your search.`);
  const read = bounded(parts);
  if (read.length < parts.length)
    notes.push(
      `We searched for the first ${MAX_WORDS} words and the first ${MAX_PARTS} filters and phrases.`,
    );
  for (const part of read) {
    const { operator, value, quoted, negated } = part;
    if (operator === null) terms.push(termOf(part));
    else if (operator === "title" && HAS_WORD.test(value))
      terms.push({ kind: "title", text: value, negated, prefix: false });
    else {
      const filter = readOperator(operator, value, negated);
      if ("note" in filter) {
        notes.push(filter.note);
        if (HAS_WORD.test(value)) terms.push(termOf({ operator: null, value, quoted, negated: false }));
      } else filters.push(filter);
    }
  }
  return { text, terms, filters, notes };
}

function bounded(parts: readonly Part[]): Part[] {
  let words = 0;
  let others = 0;
  return parts.filter((part) => (isWord(part) ? ++words <= MAX_WORDS : ++others <= MAX_PARTS));
}

const isWord = ({ operator, quoted, negated, value }: Part) =>
  operator === null && !quoted && !negated && !value.endsWith("*");

/** Bounded before anything else reads it, and by whole characters. */
function firstChars(typed: string): { text: string; isCut: boolean } {
  const line = storable(typed.slice(0, MAX_CHARS * 4))
    .replace(QUOTES, '"')
    .replace(/\s+/g, " ")
    .trim();
  const chars = [...line];
  const isCut = chars.length > MAX_CHARS || typed.length > MAX_CHARS * 4;
  return { text: chars.slice(0, MAX_CHARS).join("").trim(), isCut };
}

function termOf({ value, quoted, negated }: Part): Term {
  const prefix = !quoted && new RegExp(`^[\\p{L}\\p{N}]{${SHORTEST_PREFIX},}\\*$`, "u").test(value);
  return { kind: quoted ? "phrase" : "word", text: prefix ? value.slice(0, -1) : value, negated, prefix };
}

const OPERATOR = /(?:tag|author|is|kind|by|after|before|helpful|title):/iy;

function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  let at = 0;
  while (at < text.length) {
    if (text[at] === " ") {
      at += 1;
      continue;
    }
    const negated = text[at] === "-" && /[^\s-]/.test(text[at + 1] ?? "");
    if (negated) at += 1;
    OPERATOR.lastIndex = at;
    const operator = OPERATOR.exec(text)?.[0] ?? null;
    if (operator) at += operator.length;
    const { value, quoted, end } = valueAt(text, at);
    parts.push({ negated, operator: operator?.slice(0, -1).toLowerCase() ?? null, value, quoted });
    at = end;
  }
  return parts;
}

/** Up to the closing quote, or to the end where somebody forgot it; without quotes up to a space or a quote. */
function valueAt(text: string, at: number): { value: string; quoted: boolean; end: number } {
  if (text[at] === '"') {
    const close = text.indexOf('"', at + 1);
    const end = close < 0 ? text.length : close;
    return { value: text.slice(at + 1, end).trim(), quoted: true, end: end + 1 };
  }
  const rest = /[ "]/g;
  rest.lastIndex = at;
  const end = rest.exec(text)?.index ?? text.length;
  return { value: text.slice(at, end), quoted: false, end: Math.max(end, at) };
}
