import Bowser from "bowser";

/** "Firefox on Linux": names a session in the member's list. */
export function deviceOf(userAgent: string | null): string | null {
  if (!userAgent) return null;
  const { browser, os } = Bowser.parse(userAgent);
  const named = [browser.name, os.name].filter(Boolean).join(" on ");
  return named.slice(0, 80) || null;
}
