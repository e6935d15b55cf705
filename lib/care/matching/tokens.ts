import { normalise } from "./normalise";

/** Words with the sentence and clause each belongs to; clauses count through the whole text. */
export interface Tokens {
  readonly words: readonly string[];
  readonly sentences: readonly number[];
  readonly clauses: readonly number[];
}

/** One word each in the signs: what is said as two, or shortened, or without its apostrophe. */
const WRITTEN_OUT = new Map(
  Object.entries({
    im: "i am",
    ive: "i have",
    id: "i would",
    hes: "he is",
    shes: "she is",
    theyre: "they are",
    youre: "you are",
    u: "you",
    r: "are",
    ur: "your",
    cannot: "cant",
    carnt: "cant",
    cnt: "cant",
    cannae: "cant",
    ya: "you",
    wanna: "want to",
    gonna: "going to",
    gotta: "got to",
    dnt: "dont",
    dunno: "dont know",
    didn: "didnt",
    doesn: "doesnt",
    don: "dont",
    couldn: "couldnt",
    isn: "isnt",
    wasn: "wasnt",
    aint: "isnt",
    ppl: "people",
    bc: "because",
    cos: "because",
    cuz: "because",
    coz: "because",
    rn: "now",
    tho: "though",
    atm: "now",
    thats: "that is",
    whats: "what is",
    theres: "there is",
    w: "with",
    b4: "before",
    em: "them",
    mum: "mom",
    mam: "mom",
    urself: "yourself",
    myslef: "myself",
    mysef: "myself",
    meself: "myself",
    mysel: "myself",
    "2day": "today",
    "2nite": "tonight",
    tonite: "tonight",
    rlly: "really",
    wee: "pee",
    weeing: "peeing",
    weed: "peed",
    urine: "pee",
    urinate: "pee",
    urinating: "peeing",
    piss: "pee",
    wees: "pees",
    pissing: "peeing",
    pissed: "peed",
    pian: "pain",
    hevy: "heavy",
    hed: "head",
    nee: "knee",
    bak: "back",
    legg: "leg",
    breth: "breath",
    brethe: "breathe",
    brething: "breathing",
    sik: "sick",
    shud: "should",
    cud: "could",
    wud: "would",
    cudnt: "couldnt",
    wudnt: "wouldnt",
    shudnt: "shouldnt",
    wen: "when",
    wot: "what",
    agen: "again",
    ar: "are",
    dos: "does",
    hart: "heart",
    becos: "because",
    becuz: "because",
    becaus: "because",
    thru: "through",
    alot: "a lot",
    gona: "going to",
    hav: "have",
    iam: "i am",
    realy: "really",
    feal: "feel",
    fel: "feel",
    bludy: "bloody",
    blud: "blood",
    noone: "no one",
    everytime: "every time",
    sumone: "someone",
    sumthing: "something",
    nite: "night",
    rite: "right",
    lite: "light",
    throwin: "throwing",
    peeps: "people",
    prob: "probably",
    def: "definitely",
    idk: "i dont know",
  }).map(([short, long]) => [short, long.split(" ")]),
);
/** Written with an apostrophe only: without it they are other words. */
const ELIDED = new Map(
  [
    ["i'd", "i would"],
    ["he's", "he is"],
    ["she's", "she is"],
    ["we're", "we are"],
    ["i'll", "i will"],
    ["can't", "cant"],
  ].map(([short = "", long = ""]) => [short, long.split(" ")]),
);
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

const BREAK_SENTENCE = 1;
const BREAK_CLAUSE = 2;
const MARKS = new Map([
  ...[...".!?;\n"].map((mark) => [mark.charCodeAt(0), BREAK_SENTENCE] as const),
  ...[...',:()[]"|>'].map((mark) => [mark.charCodeAt(0), BREAK_CLAUSE] as const),
]);

const isDigit = (code: number) => code >= 48 && code <= 57;
const isLetter = (code: number) =>
  (code >= 97 && code <= 122) || (code > 0xbf && !(code >= 0x2000 && code <= 0x303f));

class Reader {
  readonly words: string[] = [];
  readonly sentences: number[] = [];
  readonly clauses: number[] = [];
  private sentence = 0;
  private clause = 0;

  take(word: string): void {
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

  break(kind: number): void {
    if (kind === BREAK_SENTENCE) this.sentence += 1;
    this.clause += 1;
  }
}

/** Reads a text word by word, once from its start to its end. */
export function tokensOf(text: string): Tokens {
  const plain = normalise(text);
  const reader = new Reader();
  for (let at = 0; at < plain.length; ) {
    const code = plain.charCodeAt(at);
    const start = at;
    if (isDigit(code)) {
      while (
        isDigit(plain.charCodeAt(at)) ||
        (/[.,]/.test(plain[at] ?? "") && isDigit(plain.charCodeAt(at + 1)))
      )
        at++;
      const letters = /^[a-z0-9]*/.exec(plain.slice(at, at + 24))?.[0] ?? "";
      const whole = plain.slice(start, at) + letters;
      if (WRITTEN_OUT.has(whole)) at += letters.length;
      for (const word of WRITTEN_OUT.get(whole) ?? [plain.slice(start, at)]) reader.take(word);
    } else if (isLetter(code)) {
      while (
        isLetter(plain.charCodeAt(at)) ||
        isDigit(plain.charCodeAt(at)) ||
        plain[at] === "'" ||
        (/[@$!*]/.test(plain[at] ?? "") && isLetter(plain.charCodeAt(at + 1)))
      )
        at++;
      const raw = plain.slice(start, at);
      const bare = raw.includes("'") ? raw.replaceAll("'", "") : raw;
      for (const word of ELIDED.get(raw) ?? WRITTEN_OUT.get(bare) ?? [bare]) reader.take(word);
    } else {
      const kind =
        MARKS.get(code) ?? (code === 45 && plain[at + 1] === " " && plain[at - 1] === " " ? BREAK_CLAUSE : 0);
      if (kind) reader.break(kind);
      at++;
    }
  }
  return reader;
}
