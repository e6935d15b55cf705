import { hasAnyCase, publicPageAt } from "@/lib/addresses/read";

/** What a URL outside the application's own routes asks for. */
export type PublicTarget =
  | { kind: "page"; path: string; revision: number }
  | { kind: "passing"; path: string }
  | { kind: "elsewhere"; location: string }
  | { kind: "missing" };

const LONGEST = 1_024;

export function publicTarget(url: string): PublicTarget {
  const [asked = "/", search = ""] = url.split("?", 2);
  const path = canonicalPath(asked);
  const found = path === undefined ? undefined : publicPageAt(path);
  if (path === undefined || !found) return { kind: "missing" };
  const { page } = found;

  const query = keptOf(page.query, new URLSearchParams(search));
  const location = page.movedTo?.(query);
  if (location) return { kind: "elsewhere", location };
  const canonical = query.size > 0 ? `${path}?${query}` : path;
  // Of a query that the page reads itself there are many spellings.
  if ("passing" in page && page.query) return { kind: "passing", path: canonical };
  if (canonical !== url && (!page.anySlash || url.includes("?")))
    return { kind: "elsewhere", location: canonical };
  if ("passing" in page) return { kind: "passing", path };
  return { kind: "page", path, revision: Number(query.get("rev") ?? -1) };
}

/** Of what follows "?", what the page's row lists. */
function keptOf(listed: Readonly<Record<string, RegExp>> = {}, query: URLSearchParams): URLSearchParams {
  const given = Object.entries(listed).map(([name, form]) => [name, query.get(name) ?? "", form] as const);
  return new URLSearchParams(
    given.filter(([, value, form]) => form.test(value)).map(([name, value]) => [name, value]),
  );
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
  return hasAnyCase(path) ? path.toLowerCase() : path;
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
