import { isSafeLink } from "@/lib/rich-text/safe-link";

const MAIL = /^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/;
const SCHEME = /^[a-z][a-z0-9+.-]*:(?!\d)/i;

/**
 * "example.org/guide" becomes a web link, "jo@example.org" a mailto link. Nothing for an address that would be refused.
 */
export function addressOf(typed: string): string | undefined {
  const text = typed.trim();
  const href = MAIL.test(text)
    ? `mailto:${text}`
    : SCHEME.test(text) || text.startsWith("/")
      ? text
      : `https://${text}`;
  const known = isSafeLink(href) && !/\s/.test(href);
  if (!known || href.startsWith("/")) return known ? href : undefined;
  return URL.canParse(href) && (href.startsWith("mailto:") || /[^.]\.[^.]/.test(new URL(href).hostname))
    ? href
    : undefined;
}
