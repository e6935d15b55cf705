import {
  forgiven,
  isDecodable,
  leadsToThread,
  withoutPunctuation,
  withTidySlug,
} from "@/lib/addresses/forgive";
import { old } from "@/lib/addresses/public";
import { hasAnyCase, publicPageAt } from "@/lib/addresses/read";

export type PublicTarget =
  | { kind: "page"; path: string; revision: number }
  | { kind: "passing"; path: string }
  | { kind: "elsewhere"; location: string }
  | { kind: "missing" };

/** A slug of 80 letters that are escaped, and a cursor deep in a conversation. */
const LONGEST = 2_048;

export function publicTarget(url: string): PublicTarget {
  const [asked = "/", search = ""] = url.split("?", 2);
  const path = canonicalPath(asked);
  const found = path === undefined ? undefined : publicPageAt(path);
  if (path === undefined) return { kind: "missing" };
  if (!found || found.page === old) {
    const led = forgiven(path);
    // One redirect instead of two.
    if (led !== undefined && leadsToThread(led)) return { kind: "page", path: led, revision: -1 };
    if (led !== undefined) return { kind: "elsewhere", location: led };
  }
  if (!found) return { kind: "missing" };
  const { page } = found;

  const query = keptOf(page.query, new URLSearchParams(search));
  const location = page.movedTo?.(query, path);
  if (location) return { kind: "elsewhere", location };
  const canonical = query.size > 0 ? `${path}?${query}` : path;
  // The same query has many spellings, so pages that read it themselves bypass the store.
  if ("passing" in page && page.query) return { kind: "passing", path: canonical };
  if (canonical !== url && !leadsToThread(path) && (!page.anySlash || url.includes("?")))
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
  if (!asked.startsWith("/") || /[\\\0-\x20\x7f]|%00/.test(asked)) return undefined;
  const spelled = withTidySlug(withUpperEscapes(asked.replace(/\/{2,}/g, "/").replace(/(.)\/$/, "$1")));
  const path = isReadable(spelled) ? spelled : (withoutPunctuation(spelled) ?? spelled);
  if (path.length > LONGEST || !isReadable(path)) return undefined;
  return hasAnyCase(path) ? withUpperEscapes(path.toLowerCase()) : path;
}

function isReadable(path: string): boolean {
  // Next's own pages begin with these, such as /_global-error.
  if (path.startsWith("/_") || NEXTS_OWN.test(path) || ANOTHER_SPELLING.test(path)) return false;
  return isDecodable(path);
}

const withUpperEscapes = (path: string) => path.replace(/%[\da-f]{2}/gi, (code) => code.toUpperCase());
