import { hasAnyCase, publicPageAt } from "@/lib/addresses/read";

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
  // The same query has many spellings, so pages that read it themselves bypass the store.
  if ("passing" in page && page.query) return { kind: "passing", path: canonical };
  if (canonical !== url && (!page.anySlash || url.includes("?")))
    return { kind: "elsewhere", location: canonical };
  if ("passing" in page) return { kind: "passing", path };
  return { kind: "page", path, revision: Number(query.get("rev") ?? -1) };
}

function keptOf(listed: Readonly<Record<string, RegExp>> = {}, query: URLSearchParams): URLSearchParams {
  const given = Object.entries(listed).map(([name, form]) => [name, query.get(name) ?? "", form] as const);
  return new URLSearchParams(
    given.filter(([, value, form]) => form.test(value)).map(([name, value]) => [name, value]),
  );
}

/** Next answers a path with one of these endings with internal data of the page before the ending. */
const NEXTS_OWN = /\.(?:rsc|segments|action)(?:\/|$)/;
/** `.`, `..` and needless escapes: Next would read them as another path, perhaps a member's page. */
const ANOTHER_SPELLING = /(?:^|\/)(?:\.|%2e){1,2}(?:\/|$)|%(?:2[de]|3\d|[46][1-9a-f]|[57][\da]|5f|7e)/i;

function canonicalPath(asked: string): string | undefined {
  if (!asked.startsWith("/") || asked.length > LONGEST || /[\\\0-\x20\x7f]|%00/.test(asked)) return undefined;
  if (!isDecodable(asked)) return undefined;
  const path = asked.replace(/\/{2,}/g, "/").replace(/(.)\/$/, "$1");
  // Next's own pages begin with these, such as /_global-error.
  if (path.startsWith("/_") || NEXTS_OWN.test(path) || ANOTHER_SPELLING.test(path)) return undefined;
  return hasAnyCase(path) ? path.toLowerCase() : path;
}

/** Next fails on escapes that are incomplete or no UTF-8. */
export function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
