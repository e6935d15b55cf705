import { readCare } from "@/lib/care/care";
import { sentencesAsked } from "@/lib/search/sentences-asked";
import { clip } from "@/lib/text/length";

export const MOST_LETTERS = 200;
const FEWEST_WORDS = 2;
/** Addresses, links and telephone numbers say who somebody is. */
const PERSONAL = /[@]|https?:|www\.|\d[\d ()-]{6,}\d/iu;

interface Typed {
  readonly title: string;
  readonly body?: string;
}

/** How somebody asked, in at most 200 letters. Null if nothing is worth remembering, or if somebody may be in danger. */
export function wordingOf({ title, body = "" }: Typed): string | null {
  const { match, quiet } = readCare({ title, body }, "post");
  if (match || quiet) return null;
  const sentences = sentencesAsked(title.trim() ? `${title.trim()}\n${body}` : body);
  const heaviest = Math.max(0, ...sentences.map(({ weight }) => weight));
  let wording = "";
  for (const { words, weight } of sentences) {
    if (weight === 0 || weight < heaviest || PERSONAL.test(words)) continue;
    const longer = `${wording} ${words.replace(/\s+/g, " ").trim()}`.trim();
    if (wording && longer.length > MOST_LETTERS) break;
    wording = longer;
  }
  const words = clip(wording, MOST_LETTERS);
  return (words.match(/[\p{L}\p{N}]{2,}/gu) ?? []).length >= FEWEST_WORDS ? words : null;
}
