/** A sentence of a question, and how much its words weigh: 0 for a greeting, 1 for what is asked. */
export interface Asked {
  readonly words: string;
  readonly weight: number;
}

/** Up to so many words, a question has no story around it: all of it weighs. */
const SHORT = 24;
const MOST_SENTENCES = 60;
const TITLE = 1;
const QUESTION = 1;
const BESIDE_A_QUESTION = 0.35;
const STORY = 0.2;
const UNASKED = 0.7;

const ASKS =
  /^(?:(?:so|and|but|or|ok|okay|well|hi|hey|hello|also|now|basically|my question(?: is)?|question|anyway)[\s,:]+)*(?:how|what|whats|why|when|where|which|who|should|shall|can|could|may|might|do|does|did|is|are|am|was|were|will|would|has|have|had|any|anyone|anybody|must|need i|shud|cud|wat|wen|y)\b/iu;
const WONDERS =
  /\b(?:i wonder|wondering|i(?:'|’)?d (?:like|love) to know|want to know|need to know|can (?:any|some)(?:one|body)|does any(?:one|body)|has any(?:one|body)|tell me (?:how|what|if|whether|why|when)|any (?:advice|idea|ideas|tips|thoughts)|my question|not sure (?:if|whether|how|what|when)|no idea (?:if|whether|how|what|when|why))\b/iu;
const COURTESY =
  /^\W*(?:hi|hello|hey|dear|hiya|good (?:morning|evening|day)|greetings|cheers|thanks?|thank you|many thanks|thx|ty|regards|best|kind regards|best wishes|all the best|sincerely|yours|sorry for the (?:long|wall)|happy (?:running|trails))\b/iu;
const MOST_WORDS_OF_COURTESY = 9;

/** Splits what somebody typed. The first line is the title, if there are more. */
export function sentencesAsked(typed: string): Asked[] {
  const [title = "", ...rest] = typed.trim().split("\n");
  const body = rest.join("\n").trim();
  if (body) return [{ words: title, weight: TITLE }, ...weighed(body)];
  return weighed(title);
}

function weighed(text: string): Asked[] {
  const sentences = text
    .split(/(?<=[.!?…])\s+|\n+/u)
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence))
    .slice(0, MOST_SENTENCES);
  if (countWords(text) <= SHORT)
    return sentences.map((words) => ({ words, weight: isCourtesy(words) ? 0 : 1 }));
  const asking = sentences.map(asks);
  const asked = asking.includes(true);
  return sentences.map((words, at) => ({
    words,
    weight: isCourtesy(words) ? 0 : weightAt(at, asking, asked),
  }));
}

function weightAt(at: number, asking: readonly boolean[], asked: boolean): number {
  if (!asked) return UNASKED;
  if (asking[at]) return QUESTION;
  return asking[at + 1] || asking[at - 1] ? BESIDE_A_QUESTION : STORY;
}

const asks = (sentence: string) => sentence.endsWith("?") || ASKS.test(sentence) || WONDERS.test(sentence);
/** A greeting, thanks or a signature: "Cheers - Jason." */
export const isCourtesy = (sentence: string) =>
  COURTESY.test(sentence) && !sentence.endsWith("?") && countWords(sentence) <= MOST_WORDS_OF_COURTESY;
const countWords = (text: string) => text.split(/\s+/u).filter(Boolean).length;
