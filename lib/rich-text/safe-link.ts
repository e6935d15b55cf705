/** The longest address that is kept. */
export const LONGEST_LINK = 2048;

/** A thread of this forum, a part of an article, or a comment: by its path alone, wherever the forum moves. */
const OWN = /^(?:\/t\/\d+\/[a-z0-9-]+(?:#p\d+)?|\/c\/\d+)$/i;
/** What stands between the slashes and the path: the site, and whatever is put before it. */
const WEB = /^https?:\/\/(?<authority>[^/\\?#]*)/i;
const MAIL = /^mailto:[^@?#\s]+@[^@?#\s]+/i;
/** Characters that nobody sees, or that turn the order of what follows: an address with one reads as another. */
const UNSEEN = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

export const hasUnseen = (address: string): boolean => UNSEEN.test(address);

/**
 * Links lead to the web, to a mail address, or to a page of this forum. Refused is an address that reads as another:
 * with a user before the site (https://bank.example@evil.example), without a site, or with characters nobody sees.
 */
export function isSafeLink(href: string): boolean {
  if (href.length > LONGEST_LINK || hasUnseen(href)) return false;
  return OWN.test(href) || MAIL.test(href) || isWebLink(href);
}

/** An address on the web, under the same conditions. */
export function isWebLink(href: string): boolean {
  if (href.length > LONGEST_LINK || hasUnseen(href)) return false;
  const authority = WEB.exec(href)?.groups?.authority;
  if (!authority || authority.includes("@") || !URL.canParse(href)) return false;
  const { username, password, hostname } = new URL(href);
  return hostname !== "" && username === "" && password === "";
}

/** A picture that this forum has: a path below /uploads/ that a browser does not walk out of. */
export function isOwnPicture(src: string): boolean {
  return src.startsWith("/uploads/") && !/\.\.|%2e|[\\?#]/i.test(src) && !UNSEEN.test(src);
}
