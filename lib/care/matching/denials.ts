import type { Hits } from "./hits";
import type { Lexicon } from "./lexicon";
import type { TakeBack } from "./sign";
import type { Tokens } from "./tokens";

/** What takes a cue back, as bits. */
export const TAKE_BACKS: Readonly<Record<TakeBack, number>> = { denied: 1, past: 2, general: 4, gone: 8 };

/** For each word, what stands around it, worked out in one pass. */
export interface Surroundings {
  /** The take-backs of a cue, as bits. */
  taken(start: number, end: number): number;
  /** Whether somebody else is nearer before a cue than the writer. */
  ofAnother(start: number): boolean;
}

type Starts = (name: string) => readonly (readonly [start: number, end: number])[];

/** How many sentences a list of signs may be long. */
const LONGEST_LIST = 16;
const LONGEST_DENIAL = 6;
const LONGEST_LOOK_BACK = 25;
/** After a comma, a new thought: "no fever, my knee is hot". */
const NEW_THOUGHT = new Set(
  "but i my it the is he she they we now just still only so and then a this that very both one left right got also even really".split(
    " ",
  ),
);
const ENDS_DENIAL = new Set("however except yet though now until because since but".split(" "));
const LISTS_ON = new Set(["or", "nor", "and"]);

/** For each word whether it is denied. */
function deniedWords({ words, sentences, clauses }: Tokens, of: Starts): Uint8Array {
  const notDenied = new Set(of("-denies-not").map(([start]) => start));
  const denied = new Uint8Array(words.length);
  for (const [start, end] of of("-denies")) {
    if (notDenied.has(start)) continue;
    for (let at = end + 1, left = LONGEST_DENIAL; at < words.length && left > 0; at++, left--) {
      const word = words[at] ?? "";
      if (sentences[at] !== sentences[start] || ENDS_DENIAL.has(word)) break;
      if (clauses[at] !== clauses[at - 1] && NEW_THOUGHT.has(word)) break;
      if (LISTS_ON.has(word)) left += 2;
      denied[at] = 1;
    }
  }
  return denied;
}

export function surroundingsOf(tokens: Tokens, hits: Hits, lexicon: Lexicon): Surroundings {
  const { sentences, clauses } = tokens;
  const of: Starts = (name) => hits.of(lexicon.family(name));
  const last = tokens.words.length - 1;
  const marked = (name: string, parts: readonly number[]) => {
    const marks = new Uint8Array((parts[last] ?? 0) + 2);
    for (const [start] of of(name)) marks[parts[start] as number] = 1;
    return marks;
  };
  const inClause = (name: string) => marked(name, clauses);
  const inSentence = (name: string) => marked(name, sentences);
  const denied = deniedWords(tokens, of);
  const past = inClause("-past");
  const present = inSentence("-present");
  const general = inSentence("-general");
  for (const [start] of of("-general-list")) {
    const sentence = sentences[start] ?? 0;
    general.fill(1, sentence, sentence + LONGEST_LIST + 1);
  }
  const mine = inSentence("-mine");
  const cleared = inSentence("-cleared");
  const gone = new Map(of("-gone").map(([start]) => [clauses[start], start]));
  const first = new Set(of("-first").map(([start]) => start));
  const other = new Set(of("-other").map(([start]) => start));
  const bits = new Uint8Array(tokens.words.length);
  for (let at = 0; at < bits.length; at++) {
    const sentence = sentences[at] ?? 0;
    const clause = clauses[at] ?? 0;
    const over = !present[sentence] && (past[clause] || cleared[sentence] || cleared[sentence + 1]);
    bits[at] =
      (denied[at] ? TAKE_BACKS.denied : 0) |
      (over ? TAKE_BACKS.past : 0) |
      (general[sentence] && !mine[sentence] ? TAKE_BACKS.general : 0);
  }
  const isGone = (end: number) => {
    const at = gone.get(clauses[end]);
    return at !== undefined && at > end - 3 && at - end < 8;
  };
  return {
    taken: (start, end) => (bits[start] ?? 0) | (isGone(end) ? TAKE_BACKS.gone : 0),
    ofAnother(start) {
      for (let at = start; at >= 0 && start - at <= LONGEST_LOOK_BACK; at--) {
        if (other.has(at)) return true;
        const owner = first.has(at) && ![1, 2, 3].some((ahead) => other.has(at + ahead));
        if (owner) return false;
      }
      return other.has(start + 1) || other.has(start + 2);
    },
  };
}
