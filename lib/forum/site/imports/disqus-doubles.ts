import { listPossibleDoubles, type PossibleDouble } from "@/db/disqus/doubles";
import { type Double, markDoubles } from "@/db/disqus/writes";
import type { Tx } from "@/db/transaction";

const A_BATCH = 1000;
const LONGEST_COMPARED = 2000;
/** Letters. Two runners may thank in the same minute and words; nobody writes this much twice. */
const TELLING = 40;

/**
 * Disqus copies comments into WordPress, so they may have come with the blog: under the same post, within a minute, with
 * the same words, by the same name or so long that the name does not matter. Each comment here is the double of one.
 */
export async function findDoubles(tx: Tx): Promise<void> {
  const taken = new Set<string>();
  for (let after = 0; ; ) {
    const { pairs, last } = await listPossibleDoubles(tx, after, A_BATCH);
    if (last === null) return;
    await markDoubles(tx, doublesAmong(pairs, taken));
    after = last;
  }
}

function doublesAmong(pairs: readonly PossibleDouble[], taken: Set<string>): Double[] {
  const doubles = new Map<number, Double>();
  for (const { number, commentId, doubleOf, isSameName, isRemoved, words, text } of pairs) {
    const comment = `${commentId}, ${doubleOf}`;
    if (doubles.has(number) || taken.has(comment)) continue;
    const isSame = isRemoved
      ? isSameName
      : comparable(text) === words && (isSameName || words.length >= TELLING);
    if (!isSame) continue;
    taken.add(comment);
    doubles.set(number, { number, commentId, doubleOf });
  }
  return [...doubles.values()];
}

/** Letters and digits alone: each blog stores spaces, signs and addresses in its own way. */
export function comparable(text: string): string {
  const letters = text
    .replace(/https?:\/\/\S+/g, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
  return (letters || text.replace(/\s+/g, "")).slice(0, LONGEST_COMPARED);
}
