import { normalise } from "./normalise";
import { ELIDED, WRITTEN_OUT } from "./written-out";

/** Words with the sentence and clause each belongs to; clauses count through the whole text. */
export interface Tokens {
  readonly words: readonly string[];
  readonly sentences: readonly number[];
  readonly clauses: readonly number[];
  /** Each different word once, and for each word of the text which of these it is: what is looked up by word is looked up once. */
  readonly distinct: readonly string[];
  readonly numbers: Int32Array;
}

const NEGATABLE = new Set(
  "could would should did does do is was were are have has had must need will can".split(" "),
);
const CLAUSE_WORDS = new Set([
  "but",
  "however",
  "although",
  "though",
  "whereas",
  "except",
  "aber",
  "mais",
  "pero",
]);

const KEPT = new Set(["its", "lets", "ones", "days"]);

const SENTENCE = 1;
const CLAUSE = 2;
const MARKS = new Map([
  ...[...".!?\n"].map((mark) => [mark.charCodeAt(0), SENTENCE] as const),
  ...[...',;:()[]"|>'].map((mark) => [mark.charCodeAt(0), CLAUSE] as const),
]);
const [APOSTROPHE, HYPHEN, SPACE, DOT, COMMA] = [..."'- .,"].map((mark) => mark.charCodeAt(0));
/** What stands between the letters of "k.i.l.l", and for letters within a word as in "d!e". */
const BETWEEN = new Set([..." .*_-"].map((mark) => mark.charCodeAt(0)));
const INSTEAD = new Set([..."@$!*"].map((mark) => mark.charCodeAt(0)));

const isDigit = (code: number) => code >= 48 && code <= 57;
const isLetter = (code: number) =>
  (code >= 97 && code <= 122) || (code > 0xbf && !(code >= 0x2000 && code <= 0x303f));
const isWord = (code: number) => isLetter(code) || isDigit(code);

/** The words that a typed word stands for; a run of a letter is cut to two. */
function writtenOut(typed: string, repeated: boolean): readonly string[] {
  const elided = ELIDED.get(typed);
  if (elided) return elided;
  const plain = typed.includes("'") ? typed.replaceAll("'", "") : typed;
  // "my leg's swollen" and "my son's leg": the word before, unless it is one with a meaning of its own.
  if (typed.endsWith("'s") && !WRITTEN_OUT.has(plain) && !KEPT.has(plain)) {
    const owner = typed.slice(0, -2);
    return WRITTEN_OUT.get(owner) ?? [owner];
  }
  const word = repeated ? plain.replace(/(.)\1{2,}/g, "$1$1") : plain;
  return WRITTEN_OUT.get(word) ?? [word];
}

class Reader {
  readonly words: string[] = [];
  readonly sentences: number[] = [];
  readonly clauses: number[] = [];
  readonly distinct: string[] = [];
  readonly numbers: Int32Array;
  private sentence = 0;
  private clause = 0;
  private at = 0;

  constructor(private readonly text: string) {
    while (this.at < text.length) this.step(text.charCodeAt(this.at));
    this.numbers = new Int32Array(this.words.length);
    const known = new Map<string, number>();
    for (let at = 0; at < this.words.length; at++) {
      const word = this.words[at] as string;
      let number = known.get(word);
      if (number === undefined) {
        number = this.distinct.push(word) - 1;
        known.set(word, number);
      }
      this.numbers[at] = number;
    }
  }

  private step(code: number): void {
    if (isDigit(code)) this.number();
    else if (isLetter(code)) this.word();
    else {
      const spaced = code === HYPHEN && this.code(1) === SPACE && this.code(-1) === SPACE;
      const mark = spaced ? CLAUSE : MARKS.get(code);
      if (mark === SENTENCE) this.sentence += 1;
      if (mark) this.clause += 1;
      this.at += 1;
    }
  }

  private code = (ahead: number) => this.text.charCodeAt(this.at + ahead);

  private number(): void {
    const start = this.at;
    while (
      isDigit(this.code(0)) ||
      ((this.code(0) === DOT || this.code(0) === COMMA) && isDigit(this.code(1)))
    )
      this.at += 1;
    const digits = this.at;
    while (isWord(this.code(0)) && this.at < start + 8) this.at += 1;
    const shortened = WRITTEN_OUT.get(this.text.slice(start, this.at));
    if (!shortened) this.at = digits;
    this.takeAll(shortened ?? [this.text.slice(start, digits)]);
  }

  private word(): void {
    const start = this.at;
    let repeated = 0;
    for (; ; this.at += 1) {
      const code = this.code(0);
      const within = isWord(code) || code === APOSTROPHE || (INSTEAD.has(code) && isLetter(this.code(1)));
      if (!within) break;
      if (this.at > start + 1 && code === this.code(-1) && code === this.code(-2)) repeated += 1;
    }
    this.takeAll(
      this.at === start + 1 ? this.spaced(start) : writtenOut(this.text.slice(start, this.at), repeated > 0),
    );
  }

  /** Letters that each stand alone are one word: three with marks between them, four with spaces. */
  private spaced(start: number): readonly string[] {
    const mark = this.code(0);
    let word = this.text[start] ?? "";
    let ahead = 0;
    while (
      BETWEEN.has(mark) &&
      this.code(ahead) === mark &&
      isLetter(this.code(ahead + 1)) &&
      !isWord(this.code(ahead + 2))
    ) {
      word += this.text[this.at + ahead + 1];
      ahead += 2;
    }
    if (word.length >= (mark === SPACE ? 4 : 3)) this.at += ahead;
    else word = this.text[start] ?? "";
    return WRITTEN_OUT.get(word) ?? [word];
  }

  private takeAll(words: readonly string[]): void {
    for (const word of words) this.take(word);
  }

  private take(word: string): void {
    const last = this.words.length - 1;
    const before = this.words[last] ?? "";
    if ((word === "not" || word === "nt") && NEGATABLE.has(before) && this.clauses[last] === this.clause) {
      this.words[last] = before === "can" ? "cant" : before === "will" ? "wont" : `${before}nt`;
      return;
    }
    if (CLAUSE_WORDS.has(word)) this.clause += 1;
    this.words.push(word);
    this.sentences.push(this.sentence);
    this.clauses.push(this.clause);
  }
}

/** Reads a text word by word, once from its start to its end. */
export function tokensOf(text: string): Tokens {
  return new Reader(normalise(text));
}
