/** "Perry K" and "perry-k" are PK, "mia" is MI. */
export function initials(name: string): string {
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? [];
  const [first = "?", second] = words;
  const letters = second ? [...first].slice(0, 1).concat([...second].slice(0, 1)) : [...first].slice(0, 2);
  return letters.join("").toUpperCase();
}

export const HUES = 12;

/** The number of a hue class of app/styles/controls.css, always the same for a handle. */
export function hueOf(handle: string): number {
  let hash = 0;
  for (const letter of handle) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) >>> 0;
  return hash % HUES;
}
