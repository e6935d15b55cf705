import { hasVisible } from "./characters";

const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

const ONE_UNIT_EACH = /^[\0-\u00ac\u00ae-\u02ff\u2010-\u2027\u20ac]*$/;

/** A family of four with skin tones has 11 code points; a character that is built of more counts as several. */
const LARGEST = 12;

const SPACE = /^(?!\ufeff)\s/;

/** UTF-16 units; a longer text is refused anyway, so its code points do. */
const LONGEST_COUNTED = 200_000;

/** How many characters a person sees, spaces among them. */
export function lengthOf(text: string): number {
  if (ONE_UNIT_EACH.test(text)) return text.length;
  if (text.length > LONGEST_COUNTED) return [...text].length;
  let [seen, points] = [0, 0];
  for (const stretch of stretchesOf(text))
    for (const { segment } of segmenter.segment(stretch)) {
      if (hasVisible(segment) || SPACE.test(segment)) seen++;
      for (const _ of segment) points++;
    }
  return seen === 0 ? 0 : Math.max(seen, Math.ceil(points / LARGEST));
}

const SHORTEST_STRETCH = 256;
const LONGEST_STRETCH = 2048;

/** Cut before a space: Node 20 takes four times as long to segment a text twice as long. */
function* stretchesOf(text: string): Generator<string> {
  for (let from = 0; from < text.length; ) {
    const space = text.slice(from + SHORTEST_STRETCH, from + LONGEST_STRETCH).search(/[ \n]/);
    const to = from + (space < 0 ? LONGEST_STRETCH : SHORTEST_STRETCH + space);
    yield text.slice(from, to);
    from = to;
  }
}

/** At most `length` UTF-16 units from the start, and never part of a character. */
export function clip(text: string, length: number): string {
  if (text.length <= length) return text;
  const from = Math.max(0, length - LONGEST_STRETCH);
  const cut = segmenter.segment(text.slice(from, length + LONGEST_STRETCH)).containing(length - from);
  return text.slice(0, from + (cut?.index ?? length - from));
}

export function firstCharacters(text: string, most: number): string {
  const characters = Array.from(segmenter.segment(text), ({ segment }) => segment);
  return characters.slice(0, most).join("");
}
