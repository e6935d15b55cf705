/** The form reads the beginning of a longer text only: a story may have 32,000 characters, and what is pasted even more. */
export const READ_CHARS = 8_000;
export const MAX_SENTENCES = 150;
export const MAX_SENTENCE_CHARS = 400;

/** What cannot be read as one sentence, such as a pasted table, is cut. */
export function sentencesIn(text: string): string[] {
  return text
    .slice(0, READ_CHARS)
    .replace(/[’ʼ]/g, "'")
    .split(/[.!?;]+(?=\s|$)|\n+/)
    .map((sentence) => sentence.trim().slice(0, MAX_SENTENCE_CHARS))
    .filter((sentence) => sentence !== "")
    .slice(0, MAX_SENTENCES);
}

/** Wishes, plans and possibilities. */
const PERHAPS =
  /\b(?:might|would|could|should|if|hope|hoping|wish|plan(?:s|ned|ning)?|maybe|perhaps|will|going to|want(?:s|ed)? to|afraid|advised|offered|suggested|recommended|considering|until|before i can)\b/i;

/** Somebody else's injury. */
const OTHERS =
  /\b(?:(?:my|our) (?:\w+ )?(?:wife|husband|partner|friend|mate|brother|sister|mother|father|mum|mom|dad|son|daughter|coach|neighbou?r|colleague|uncle|aunt|cousin)|a friend|friends of mine)\b/i;

export const isPerhaps = (sentence: string): boolean => PERHAPS.test(sentence);
export const isAboutOthers = (sentence: string): boolean => OTHERS.test(sentence);

/** The value on which all of them agree, if there is one. */
export function agreed<Value>(values: readonly Value[]): Value | null {
  const [first] = new Set(values);
  return first !== undefined && new Set(values).size === 1 ? first : null;
}
