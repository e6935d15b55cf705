import { type TagAlias, tagsInText } from "@/lib/forum/content/tags/in-text";
import { openingOf } from "@/lib/rich-text/opening";
import type { PromotedKind } from "./rules";

const LONGEST = 100;
const SHORTEST = 15;
/** Characters; a shorter sentence rarely says what the text is about. */
const TELLING = 30;

const GREETING = /^(?:hi|hello|hey|dear)\b[^,.!?–-]{0,25}[,.!–-]+\s*/i;
const COURTESY =
  /\b(?:thanks?|thank you|article|post|blog|site|website|forum|info|information|inspir\w+|glad|sharing|response)\b/i;
const GOING_ON = /^(?:and|but|or|so|also|then|however|just|if so)\b/i;
const OF_ONESELF = /\b(?:I|I['’]\w+|my|me)\b/;

export function splitTitleOf(text: string, kind: PromotedKind, words: readonly TagAlias[] = []): string {
  const line = text.replace(/\s+/g, " ").trim();
  const sentences = (line.match(/[^.!?…]+[.!?…]*/g) ?? [])
    .map((sentence) =>
      sentence
        .replace(/^[^\p{L}\p{N}]+/u, "")
        .trimEnd()
        .replace(GREETING, "")
        .replace(/([.!?])[.!?]+$/, "$1"),
    )
    .filter((sentence) => sentence.length >= SHORTEST);
  const worth = sentences.map((sentence) => worthOf(sentence, kind, words));
  const title = sentences[worth.indexOf(Math.max(...worth))] ?? line;
  return openingOf(title.charAt(0).toUpperCase() + title.slice(1), LONGEST);
}

function worthOf(sentence: string, kind: PromotedKind, words: readonly TagAlias[]): number {
  const asks = kind === "question" && sentence.endsWith("?");
  const isWhole = sentence.length >= TELLING && sentence.length <= LONGEST;
  return (
    (asks ? 5 : 0) +
    (tagsInText(sentence, words).length > 0 ? 2 : 0) +
    (OF_ONESELF.test(sentence) ? 1 : 0) +
    (isWhole ? 1 : 0) -
    (COURTESY.test(sentence) ? 3 : 0) -
    (GOING_ON.test(sentence) ? 2 : 0)
  );
}
