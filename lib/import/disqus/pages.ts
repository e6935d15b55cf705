import { movedByQuery } from "@/lib/addresses/of-wordpress";
import { pathOf } from "../steps/addresses";

/** What the address and the identifier of a page say about which page it is. */
export interface Page {
  /** Equal for one page under several addresses. */
  keys: string[];
  /** As `old_addresses` has them, the likeliest first. */
  paths: string[];
  host: string;
  /** The number of a WordPress post, and the host of its blog. */
  postNumber: number | null;
  postHost: string;
}

/** Forms of one page: for phones, in a feed, with a later page of its comments. */
const PART = /\/(?:comment-page-\d+|amp|feed|trackback|embed|print)$/;
/** These programs make all pages of a site, so the page is in the query. */
const PROGRAM = /\.(?:php\d?|aspx?|jsp|cfm|cgi|pl)$/;
/** How a reader came to the page. */
const OF_VISIT =
  /^(?:utm_.*|fbclid|gclid|mc_.id|ref|source|share|replytocom|amp|m|preview.*|showcomment|disqus_reply|_.*)$/i;
const OF_WORDPRESS = /^(\d{1,15}) (https?:\/\/\S+)$/;
const LONGEST_KEY = 500;
/** The host of a page of which only the path is known. */
const NOWHERE = new URL("https://unknown.invalid");

export function pageOf(link: string, identifier: string, forum: string): Page {
  const url = urlOf(link);
  const numbered = OF_WORDPRESS.exec(identifier);
  const [postNumber, postHost] = [numbered ? Number(numbered[1]) : null, hostOf(urlOf(numbered?.[2] ?? ""))];
  const named = numbered ? urlOf(numbered[2] ?? "") : urlOf(identifier, url ?? NOWHERE);
  const keys = [
    url && addressKey(url),
    postNumber === null ? "" : `post ${postHost} ${postNumber}`,
    !numbered && named ? addressKey(named) : "",
    !numbered && !named && identifier !== "" ? `name ${forum} ${identifier}` : "",
  ];
  return {
    keys: [...new Set(keys.filter(isKey))],
    paths: [...new Set([...pathsOf(url), ...pathsOf(named)])],
    host: hostOf(url),
    postNumber,
    postHost,
  };
}

const isKey = (key: string | undefined): key is string => !!key && key.length <= LONGEST_KEY;

function urlOf(written: string, base?: URL): URL | undefined {
  const text = written.trim();
  if (/^https?:\/\//i.test(text)) return URL.canParse(text) ? new URL(text) : undefined;
  return base && text.startsWith("/") && URL.canParse(text, base) ? new URL(text, base) : undefined;
}

const hostOf = (url: URL | undefined) => url?.hostname.replace(/^www\./, "") ?? "";

function addressKey(url: URL): string {
  const path = pathOf(url.href);
  const plain = path.replace(PART, "");
  const query = movedByQuery(url.searchParams, plain);
  if (query?.startsWith(`${plain}/p/`)) return `page ${hostOf(url)}${query}`;
  const isInQuery = plain === "" || PROGRAM.test(url.pathname.toLowerCase());
  const kept = isInQuery
    ? [...url.searchParams].filter(([name]) => !OF_VISIT.test(name)).map((pair) => pair.join("="))
    : [];
  return [`page ${hostOf(url)}${plain}`, ...kept.sort()].join("&");
}

function pathsOf(url: URL | undefined): string[] {
  if (!url) return [];
  const path = pathOf(url.href);
  const byQuery = movedByQuery(url.searchParams, path.replace(PART, ""));
  const paths = byQuery ? [byQuery] : [path, path.replace(PART, "")];
  return paths.filter((each) => each !== "" && !each.includes("?"));
}

const ONLY_SIGNS = /^[^\p{L}]*$/u;
const NO_TITLE = /^(?:untitled|untitled document|no title|index|home|undefined|null)$/i;

/** Empty if nobody could tell from the title what the page was about. */
export function usefulTitle(title: string, link: string): string {
  const isAddress = title === link || /^(?:https?:\/\/|www\.)\S+$/i.test(title);
  return isAddress || ONLY_SIGNS.test(title) || NO_TITLE.test(title) ? "" : title;
}

/** `/2012/05/hills-for-beginners.html` is about hills for beginners. */
export function titleOfLink(link: string): string {
  const last =
    pathOf(urlOf(link)?.href ?? "")
      .replace(PART, "")
      .split("/")
      .at(-1) ?? "";
  const words = last
    .replace(/\.[a-z0-9]{1,5}$/, "")
    .replace(/[-_+\s]+/g, " ")
    .trim();
  return words.includes(" ") ? usefulTitle(words.charAt(0).toUpperCase() + words.slice(1), link) : "";
}
