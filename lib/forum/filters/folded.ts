/** A text in which capitals and accents no longer matter, and where each of its characters stood. */
export interface Folded {
  readonly text: string;
  /** The place in the original of each place here, and its length at the end. */
  readonly at: Int32Array;
}

/** Letters that look like Latin ones, and are used to get past lists of words. */
const LOOKALIKES = new Map(
  [..."аaеeоoрpсcхxуyіiјjѕsԁdɡgαaοoρpνv"].flatMap((letter, index, all) =>
    index % 2 === 0 ? [[letter, all[index + 1] ?? letter] as const] : [],
  ),
);
/** Characters without width: they stand in the middle of words so that no list finds them. */
const INVISIBLE = /\p{Cf}|[\u115f\u1160]/gu;

let latest: { readonly original: string; readonly folded: Folded } | undefined;

/** The latest is kept: every rule and check asks for the same text. */
export function folded(original: string): Folded {
  if (latest?.original !== original) latest = { original, folded: fold(original) };
  return latest.folded;
}

function fold(original: string): Folded {
  let text = "";
  const at: number[] = [];
  let place = 0;
  for (const character of original) {
    for (const letter of foldedCharacter(character)) {
      for (let unit = 0; unit < letter.length; unit++) at.push(place);
      text += letter;
    }
    place += character.length;
  }
  return { text, at: Int32Array.from([...at, place]) };
}

function foldedCharacter(character: string): string {
  if (character <= " ") return " ";
  if (character < "\u0080") return character.toLowerCase();
  const plain = character.normalize("NFKD").replace(/\p{M}/gu, "").replace(INVISIBLE, "").toLowerCase();
  return [...plain].map((letter) => LOOKALIKES.get(letter) ?? letter).join("");
}

const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu;

/** The words of a text, folded, in their order. */
export const foldedWords = (original: string): string[] =>
  (folded(original).text.match(WORD) ?? []).map((word) => word.replace(/['’]/g, ""));
