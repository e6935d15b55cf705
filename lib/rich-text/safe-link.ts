export const LONGEST_LINK = 2048;

/** Paths of our own threads, passages and comments, also by their old numbers, which stay valid if the forum moves. */
const OWN = /^(?:\/t\/\d+\/(?:[a-z0-9-]|%[\da-f]{2})+(?:#(?:p|comment-)\d+)?|\/c\/\d+)$/i;
/** Files and pictures of an imported blog. Uploads of members are shown, and never only linked. */
const OWN_FILE =
  /^\/uploads\/(?:d\/[\da-f]{32}\/[a-z0-9-]+\.[a-z0-9]{2,5}|[\da-f]{32}\.(?:png|gif|jpg|webp))$/;
/** Pages of the forum, for the texts that its owner writes. */
const PAGE =
  /^\/(?:#map|(?:about|accessibility|answers|ask|complaints|health-data|help|latest|messages|outcomes|privacy|report|rules|search|settings|sign-in|stories|tags|tell)(?:#[a-z-]+)?)$/;
const WEB = /^https?:\/\/(?<authority>[^/\\?#]*)/i;
const MAIL = /^mailto:[^@?#\s]+@[^@?#\s]+/i;
/** Invisible characters, or ones that reverse the text's direction: with one of them, an address reads as another. */
const UNSEEN = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

export const hasUnseen = (address: string): boolean => UNSEEN.test(address);

/** Refuses an address that reads as another one, by credentials (https://bank.example@evil.example) or invisible characters. */
export function isSafeLink(href: string): boolean {
  if (href.length > LONGEST_LINK || hasUnseen(href)) return false;
  return OWN.test(href) || OWN_FILE.test(href) || PAGE.test(href) || MAIL.test(href) || isWebLink(href);
}

export function isWebLink(href: string): boolean {
  if (href.length > LONGEST_LINK || hasUnseen(href)) return false;
  const authority = WEB.exec(href)?.groups?.authority;
  if (!authority || authority.includes("@")) return false;
  const url = parsed(href);
  return url !== null && url.hostname !== "" && url.username === "" && url.password === "";
}

/** Not by `URL.canParse`, which now and then refused "https://bücher.example/ü" in Node 20. */
function parsed(href: string): URL | null {
  try {
    return new URL(href);
  } catch {
    return null;
  }
}

export function isOwnPicture(src: string): boolean {
  return src.startsWith("/uploads/") && !/\.\.|%2e|[\\?#]/i.test(src) && !UNSEEN.test(src);
}
