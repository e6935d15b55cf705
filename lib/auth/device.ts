import Bowser from "bowser";

/** "Firefox on Linux": what its owner knows a session by in a list. */
export function deviceOf(userAgent: string | null): string | null {
  if (!userAgent) return null;
  const { browser, os } = Bowser.parse(userAgent);
  const named = [browser.name, os.name].filter(Boolean).join(" on ");
  return named.slice(0, 80) || null;
}
