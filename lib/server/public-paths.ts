import { staleKey, staleKeysOf } from "@/lib/events/stale-keys";
import { PARTS_IN_PATHS } from "@/lib/forum/log/kinds";

/** What a URL outside the application's own routes asks for. */
export type PublicTarget =
  | { kind: "page"; path: string; revision: number }
  | { kind: "passing"; path: string }
  | { kind: "elsewhere"; location: string }
  | { kind: "missing" };

const ID = "[1-9]\\d{0,15}";
const AFTER = `(?:/after/${ID})?`;
const SLUG = "[a-z0-9-]{1,80}";
const TABS = `(?:latest/after/${ID}|(?:unanswered|stories|top)${AFTER})`;
const ORDERS = `(?:best/after/${ID}|(?:newest|oldest|by-time|replies/${ID})${AFTER}|since/(?:0|${ID})|history(?:/${ID})?)`;
const LOG_PARTS = PARTS_IN_PATHS.join("|");

/** Every address of the forum (lib/urls.ts builds them). Under these first words there is nothing else. */
const GRAMMAR: Record<string, RegExp> = {
  "": /^\/$/,
  latest: new RegExp(`^/latest/after/${ID}$`),
  unanswered: new RegExp(`^/unanswered${AFTER}$`),
  stories: new RegExp(`^/stories${AFTER}$`),
  top: new RegExp(`^/top${AFTER}$`),
  t: new RegExp(`^/t/${ID}(?:/${SLUG}(?:/${ORDERS})?)?$`),
  c: new RegExp(`^/c/(?:${ID}|old/${ID}/${ID})$`),
  answers: new RegExp(`^/answers(?:/feed|/search|(?:/(?!(?:feed|search)/)${SLUG})?${AFTER})$`),
  tags: new RegExp(`^/tags(?:/${SLUG}(?:/${TABS})?)?$`),
  u: new RegExp(`^/u/[a-z0-9_-]{2,40}${AFTER}$`),
  moderation: new RegExp(`^/moderation/log(?:/feed|(?:/(?:${LOG_PARTS}))?(?:/before/${ID})?)$`),
  about: /^\/about$/,
  rules: /^\/rules$/,
  privacy: /^\/privacy$/,
};

/** Never kept: where a comment stands changes with every comment before it. */
const PASSING = /^\/c\//;
/** What somebody looks for is theirs: it is answered, and never kept. */
const SEARCH = "/answers/search";
const REVISION = /^\d{1,15}$/;
const LONGEST = 1_024;

export function publicTarget(url: string): PublicTarget {
  const [asked = "/", search = ""] = url.split("?", 2);
  const path = canonicalPath(asked);
  if (path === undefined) return { kind: "missing" };
  const first = path.split("/", 2)[1] ?? "";
  const grammar = Object.hasOwn(GRAMMAR, first) ? GRAMMAR[first] : undefined;
  if (grammar && !grammar.test(path)) return { kind: "missing" };

  const query = new URLSearchParams(search);
  if (path === SEARCH) return { kind: "passing", path: `${path}?${searchOf(query)}` };
  const post = query.get("p");
  if (path === "/" && post !== null && REVISION.test(post))
    return { kind: "elsewhere", location: `/p/${post}` };
  const revision = first === "t" ? query.get("rev") : null;
  const kept = revision !== null && REVISION.test(revision) ? `?rev=${revision}` : "";
  const canonical = `${path}${kept}`;
  // An old address is answered under either spelling, so that moving costs its readers one step and not two.
  if (canonical !== url && (grammar || url.includes("?"))) return { kind: "elsewhere", location: canonical };
  if (PASSING.test(path)) return { kind: "passing", path };
  return { kind: "page", path, revision: kept ? Number(revision) : -1 };
}

/** What a search asks for: the words, and where they brought a care notice, a country and the results all the same. */
function searchOf(query: URLSearchParams): URLSearchParams {
  const kept = new URLSearchParams({ q: query.get("q") ?? "" });
  const country = query.get("country");
  if (country !== null && /^[a-z]{2,8}$/i.test(country)) kept.set("country", country);
  if (query.get("results") === "anyway") kept.set("results", "anyway");
  return kept;
}

/** Next answers a path with one of these endings with the data of the page before the ending. */
const NEXTS_OWN = /\.(?:rsc|segments|action)(?:\/|$)/;
/** `.`, `..`, and a letter that needs no escape: Next reads them as another path, perhaps as a member's page. */
const ANOTHER_SPELLING = /(?:^|\/)(?:\.|%2e){1,2}(?:\/|$)|%(?:2[de]|3\d|[46][1-9a-f]|[57][\da]|5f|7e)/i;

/** One spelling for each path: no slash at the end or doubled, handles in small letters; undefined if nothing can stand there. */
function canonicalPath(asked: string): string | undefined {
  if (!asked.startsWith("/") || asked.length > LONGEST || /[\\\0-\x20\x7f]|%00/.test(asked)) return undefined;
  if (!isDecodable(asked)) return undefined;
  const path = asked.replace(/\/{2,}/g, "/").replace(/(.)\/$/, "$1");
  // Under these first letters are Next's own pages, such as /_global-error.
  if (path.startsWith("/_") || NEXTS_OWN.test(path) || ANOTHER_SPELLING.test(path)) return undefined;
  return path.startsWith("/u/") ? path.toLowerCase() : path;
}

/** Whether the escapes in a path are whole and spell UTF-8; Next fails on what does not. */
export function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

/** The keys a stored page depends on. An old address may begin to lead somewhere with any thread that is added. */
export function keysOfPage(path: string): string[] {
  const first = path.split("/", 2)[1] ?? "";
  const keys = staleKeysOf(path);
  return Object.hasOwn(GRAMMAR, first) ? keys : [...keys, staleKey.lists];
}
