/** The longest address that is kept. */
export const LONGEST_LINK = 2048;

/**
 * Links lead to the web, to a mail address, or to a thread of this forum, a part of an article or a comment, named by its
 * path alone wherever the forum moves.
 */
export const SAFE_LINK = /^(https?:\/\/|mailto:|\/t\/\d+\/[a-z0-9-]+(#p\d+)?$|\/c\/\d+$)/i;

export function isSafeLink(href: string): boolean {
  return href.length <= LONGEST_LINK && SAFE_LINK.test(href);
}
