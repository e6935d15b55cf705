import type { Page } from "./page";
import { old } from "./public";
import { pagesBeside, publicPageAt, viewAt } from "./read";
import { SLUG } from "./values";

/** No title has this slug, so the page at it leads on to the thread's own address. */
const ANY_SLUG = "-";
const THREAD = /^(\/t\/[1-9]\d{0,14})\/([^/]+)(\/.*)?$/;
const ESCAPED_SLUG = new RegExp(`^${SLUG}$`);
const LETTERS = /^[\p{L}\p{N}\p{M}-]+$/u;
const PUNCTUATION = /^[\p{P}\p{S}\p{Z}\p{C}]$/u;
const LAST_CHAR =
  /(?:%[0-7][\da-f]|%[cd][\da-f]%[89ab][\da-f]|%e[\da-f](?:%[89ab][\da-f]){2}|%f[0-4](?:%[89ab][\da-f]){3}|%[89a-f][\da-f]|%[\da-f]?|.)$/i;
const MOST_CHARS_OFF = 12;
const LONGEST_SLUG = 1_000;

/**
 * Where an address leads that somebody typed, cut or pasted with the end of a sentence: the number or name in it
 * decides. Undefined if it names nothing.
 */
export function forgiven(path: string): string | undefined {
  return withoutPunctuation(path) ?? threadNamedBy(path) ?? pageAbove(path);
}

/** Slugs that we never make are all one address, so that made-up ones do not fill the page store. */
export function withTidySlug(path: string): string {
  const [, number, slug = "", view = ""] = THREAD.exec(path) ?? [];
  if (number === undefined || isTidy(slug)) return path;
  return `${number}/${ANY_SLUG}${view}`;
}

const isTidy = (slug: string) =>
  slug.length <= LONGEST_SLUG &&
  ESCAPED_SLUG.test(slug) &&
  isDecodable(slug) &&
  LETTERS.test(decodeURIComponent(slug));

/** Whether the page at the address does nothing but lead to the thread's own address. */
export const leadsToThread = (path: string): boolean => /^\/t\/\d+(?:\/-(?:\/.*)?)?$/.test(path);

/** The address before the signs that ended a sentence, if it is one of ours. */
export function withoutPunctuation(path: string): string | undefined {
  let left = path;
  for (let off = 0; off < MOST_CHARS_OFF; off++) {
    const last = LAST_CHAR.exec(left)?.[0];
    if (last === undefined || last === "/" || !PUNCTUATION.test(charOf(last))) return undefined;
    left = left.slice(0, -last.length);
    if (left.endsWith("/")) return undefined;
    if (isOurs(left)) return left;
  }
  return undefined;
}

function threadNamedBy(path: string): string | undefined {
  const [, number, , view] = THREAD.exec(path) ?? [];
  return number && view ? `${number}/${ANY_SLUG}` : undefined;
}

/** A page whose route takes whatever follows answers for it: `/tags/itbs/hottest` leads to `/tags/itbs`. */
function pageAbove(path: string): string | undefined {
  for (let end = path.lastIndexOf("/"); end > 0; end = path.lastIndexOf("/", end - 1)) {
    const above = path.slice(0, end);
    if (pagesBeside(above).some((page) => takesMore(page) && viewAt(page, above))) return above;
  }
  return undefined;
}

const takesMore = (page: Page) => page !== old && page.route.includes("[...");

function isOurs(path: string): boolean {
  const found = publicPageAt(path);
  return found !== undefined && found.page !== old;
}

const REPLACEMENT = "\ufffd";
const charOf = (written: string): string =>
  isDecodable(written) ? decodeURIComponent(written) : REPLACEMENT;

/** Next fails on escapes that are incomplete or no UTF-8. */
export function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
