const ISOLATES = "\u2066\u2067\u2068";
const EMBEDDINGS = "\u202a\u202b";
const OVERRIDES = "\u202d\u202e";
const CLOSES_EMBEDDING = "\u202c";
const CLOSES_ISOLATE = "\u2069";

/**
 * The places of the direction controls that may not stay: overrides, which make a text read as another one, and every
 * control without its partner in the same line, which would turn what follows.
 * https://www.unicode.org/reports/tr9/#Explicit_Directional_Formatting_Characters
 */
export function strayDirections(characters: readonly string[]): Set<number> {
  const stray = new Set<number>();
  let open: number[] = [];
  const at = (place: number | undefined) => (place === undefined ? "" : (characters[place] ?? ""));
  const dropOpen = (from: number) => {
    for (const place of open.splice(from)) stray.add(place);
  };
  characters.forEach((character, place) => {
    if (character === "\n") dropOpen(0);
    else if (ISOLATES.includes(character) || EMBEDDINGS.includes(character)) open.push(place);
    else if (OVERRIDES.includes(character)) {
      open.push(place);
      stray.add(place);
    } else if (character === CLOSES_EMBEDDING) {
      const opener = open.at(-1);
      const isOpen = opener !== undefined && !ISOLATES.includes(at(opener));
      if (isOpen) open.pop();
      if (!isOpen || stray.has(opener)) stray.add(place);
    } else if (character === CLOSES_ISOLATE) {
      const opener = open.findLastIndex((place) => ISOLATES.includes(at(place)));
      if (opener < 0) stray.add(place);
      else {
        dropOpen(opener + 1);
        open = open.slice(0, opener);
      }
    }
  });
  dropOpen(0);
  return stray;
}
