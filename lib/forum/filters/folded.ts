export interface Folded {
  readonly text: string;
  /** Maps each index of `text` to the index in the original; the last entry is the original's length. */
  readonly at: Int32Array;
}

const LOOKALIKES = new Map(
  [..."аaеeоoрpсcхxуyіiјjѕsԁdɡgαaοoρpνv"].flatMap((letter, index, all) =>
    index % 2 === 0 ? [[letter, all[index + 1] ?? letter] as const] : [],
  ),
);
/** Characters without width, which spammers put inside words to get past word lists. */
const INVISIBLE = /\p{Cf}|[\u115f\u1160]/gu;

let latest: { readonly original: string; readonly folded: Folded } | undefined;

/** Keeps the latest result: every rule and check folds the same text. */
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

export const foldedWords = (original: string): string[] =>
  (folded(original).text.match(WORD) ?? []).map((word) => word.replace(/['’]/g, ""));
