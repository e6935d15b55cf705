import unhomoglyph from "unhomoglyph";

/** Raise this number when a fold comes out differently: the next start folds all names again. */
export const FOLD_VERSION = 2;

/** Lookalikes that Unicode's table keeps apart: small capitals, letters turned around, digits, "i" and "l". */
const ALSO: Record<string, string> = {
  ...pairs("ᴀa ʙb ᴄc ᴅd ᴇe ꜰf ɢg ʜh ɪi ᴊj ᴋk ĸk ʟi ɴn ᴏo ᴘp ʀr ꜱs ᴛt ᴜu ᴠv ᴡw ʏy ᴢz ǝe əe ßb лn"),
  ...pairs("2z 3e 4a 5s 7t 8b 9g li"),
  ᴍ: "rn",
  ʍ: "rn",
};
/** Lookalikes that NFKD would turn into another letter. */
const FIRST: Record<string, string> = pairs("ϲc Ϲc ͺi");
/** Signs that stand in for a letter only in a word that has other letters. */
const SIGNS: Record<string, string> = pairs("@a $s €e ¢c £l +t");

const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{C}\u2800]/gu;
const AROUND = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}][^\p{L}\p{N}]*$/gu;
const MOST_PASSES = 5;

/** Two names that a reader could mix up fold to the same letters. Empty if the name has no letter and no digit. */
export function foldName(name: string): string {
  const visible = name.replace(INVISIBLE, "").replace(AROUND, "");
  let folded = exchanged(visible, FIRST);
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const next = unmarked(unhomoglyph(unmarked(folded.normalize("NFKD"))))
      .toLowerCase()
      .replace(INVISIBLE, "");
    if (next === folded) break;
    folded = next;
  }
  const letters = exchanged(folded.replace(/(?<=[\p{L}\p{N}])!(?=[\p{L}\p{N}])/gu, "i"), ALSO);
  return unmarked(letters.replace(/[^\p{L}\p{N}\p{M}]/gu, "")).replaceAll("vv", "w");
}

export function readingsOf(name: string): string[] {
  return [...new Set([foldName(name), foldName(exchanged(name, SIGNS))])].filter(Boolean);
}

export function foldsOf({ handle, name }: { handle: string; name?: string | null }) {
  return {
    handleFold: foldName(handle),
    nameFold: (name && foldName(name)) || null,
    foldVersion: FOLD_VERSION,
  };
}

/** Marks carry meaning in Hindi or Thai; over a Latin letter they are decoration. */
function unmarked(text: string): string {
  const bare = text.replace(/\p{M}/gu, "");
  return /[^\p{ASCII}]/u.test(bare) ? text.replace(/\p{Script=Inherited}/gu, "") : bare;
}

function exchanged(text: string, letters: Record<string, string>): string {
  return text.replace(/./gsu, (sign) => letters[sign] ?? sign);
}

function pairs(words: string): Record<string, string> {
  return Object.fromEntries(words.split(" ").map((pair) => [...pair] as [string, string]));
}
