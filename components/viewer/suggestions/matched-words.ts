export interface Piece {
  readonly text: string;
  readonly matched: boolean;
}

const WORDS = /([\p{L}\p{N}\p{M}]+)/u;

/** The text in pieces: what was typed of the beginnings of its words, whatever the case and the accents, and the rest. */
export function piecesOf(text: string, typed: string): Piece[] {
  const beginnings = typed
    .split(WORDS)
    .filter((_, index) => index % 2 === 1)
    .map(folded)
    .filter(Boolean);
  const pieces: Piece[] = [];
  const add = (piece: string, matched: boolean) => {
    if (piece) pieces.push({ text: piece, matched });
  };
  text.split(WORDS).forEach((piece, index) => {
    const length = index % 2 === 1 ? matchedLength(piece, beginnings) : 0;
    add(piece.slice(0, length), true);
    add(piece.slice(length), false);
  });
  return pieces;
}

function matchedLength(word: string, beginnings: readonly string[]): number {
  const whole = folded(word);
  const longest = beginnings
    .filter((beginning) => whole.startsWith(beginning))
    .reduce((long, beginning) => (beginning.length > long.length ? beginning : long), "");
  if (!longest) return 0;
  // Folding may change the length of a word: "ﬁ" becomes two letters.
  for (let length = 1; length <= word.length; length++)
    if (folded(word.slice(0, length)).length >= longest.length && !/^\p{M}/u.test(word.slice(length)))
      return length;
  return word.length;
}

const folded = (word: string) => word.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
