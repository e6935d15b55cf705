import {
  findStemsOfThread,
  type Likeness,
  listNearThreads,
  type SharedStem,
  type SharedWord,
} from "@/db/related/reads";
import { isTooSlow } from "@/db/search/within";
import type { SearchFrequencies } from "@/db/search/words";
import { dictionary } from "./dictionary";
import { type Places, placesOf } from "./stems";

/** More than a page shows, so that the list stays full when one of them is hidden. */
const KEPT = 8;
/** In the natural logarithm of how rare words are: two rare words, or a tag and some words. */
const LEAST_SCORE = 7;
const MOST_WORDS = 24;
const MOST_WORDS_WITH_TAGS = 12;
/** So many entries may match the rare words together. */
const MOST_EXPECTED = 3_000;
const MOST_WITH_TAGS = 1_500;
/** A word in more of the entries than this is about nothing. */
const COMMONEST = 0.2;
/** In a forum that has just begun, a word of so few entries is not common. */
const A_FEW = 3;
/** A word of the text counts half as much as one of the title. */
const IN_TEXT = 0.5;
const MOST_RARITY = 5;
/** What a tag weighs that most threads have. */
const LEAST_TAG = 1.5;
const SHORTEST_WORD = 3;
const HIGHEST_MERIT = 7;
const MOST_MS = 500;
const KINDS = "('kind:question'|'kind:story'|'kind:article')";

/** The nearest first; null if it took too long. */
export async function findRelated(threadId: number): Promise<number[] | null> {
  const stems = await findStemsOfThread(threadId);
  if (stems === null) return [];
  const { known, empty } = await dictionary();
  const like = likenessOf(placesOf(stems), known, empty);
  if (like.candidates.length === 0) return [];
  try {
    return await listNearThreads(threadId, like);
  } catch (error) {
    if (isTooSlow(error)) return null;
    throw error;
  }
}

/** In which part of the entries it is. */
type Shared = { readonly share: number };

export function likenessOf(places: Places, known: SearchFrequencies, empty: ReadonlySet<string>): Likeness {
  const tags = [...places.keys()].filter((stem) => stem.startsWith("tag:"));
  const words = wordsOf(places, known, empty);
  const rare: SharedWord[] = [];
  let expected = 0;
  for (const word of words) {
    expected += word.share * known.total;
    if (expected > MOST_EXPECTED) break;
    rare.push(word);
  }
  const tagged = tags.map((tag) => ({
    query: quoted(tag),
    weight: Math.max(LEAST_TAG, rarity(known.counts.get(tag) ?? 0, known)),
    share: shareOf(tag, known),
  }));
  const withTags = [
    ...(words.length > 0 && tagged.length > 0
      ? [`(${either(tagged)})&(${either(words.slice(0, MOST_WORDS_WITH_TAGS))})`]
      : []),
    ...pairsOf(tagged),
  ];
  const top = meritOf(tagged, known);
  return {
    candidates: [
      ...(rare.length > 0 ? [`${KINDS}&(${either(rare)})`] : []),
      ...(withTags.length > 0
        ? [`${KINDS}${top > 0 ? `&'top:${top}'` : ""}&((${withTags.join(")|(")}))`]
        : []),
    ],
    words,
    tags: tagged,
    least: LEAST_SCORE,
    limit: KEPT,
    ms: MOST_MS,
  };
}

/** The telling ones: rare in the forum, often here, and in the title. */
function wordsOf(
  places: Places,
  known: SearchFrequencies,
  empty: ReadonlySet<string>,
): (SharedWord & Shared)[] {
  const isWhole = known.sampled >= known.total;
  const words: (SharedWord & Shared & { rank: number })[] = [];
  for (const [stem, at] of places) {
    const count = known.counts.get(stem) ?? 0;
    const share = shareOf(stem, known);
    const isNobodysElse = isWhole && count < 1;
    if (stem.includes(":") || stem.length < SHORTEST_WORD || /^\d+$/.test(stem) || empty.has(stem)) continue;
    if ((share > COMMONEST && count > A_FEW) || isNobodysElse) continue;
    const inTitle = at.some(({ part }) => part === "A");
    const weight = rarity(count, known) * (inTitle ? 1 : IN_TEXT);
    words.push({
      query: quoted(stem),
      inTitle: `${quoted(stem)}:A`,
      isOfTitle: inTitle,
      weight,
      share,
      rank: weight * (1 + Math.log(at.length)),
    });
  }
  return words
    .sort((a, b) => b.rank - a.rank)
    .slice(0, MOST_WORDS)
    .map(({ rank: _, ...word }) => word);
}

/** With common tags, only threads of some merit are compared. */
function meritOf(tags: readonly Shared[], known: SearchFrequencies): number {
  const isThread = ["question", "story", "article"].reduce(
    (sum, kind) => sum + shareOf(`kind:${kind}`, known),
    0,
  );
  const expected = tags.reduce((sum, { share }) => sum + share, 0) * isThread * known.total;
  for (let merit = 0; merit <= HIGHEST_MERIT; merit++) {
    const share = merit === 0 ? 1 : shareOf(`top:${merit}`, known) / Math.max(0.001, isThread);
    if (expected * Math.min(1, share) <= MOST_WITH_TAGS) return merit;
  }
  return HIGHEST_MERIT;
}

function pairsOf(tags: readonly SharedStem[]): string[] {
  return tags.flatMap((one, index) => tags.slice(index + 1).map((other) => `${one.query}&${other.query}`));
}

const shareOf = (stem: string, { counts, sampled }: SearchFrequencies) =>
  ((counts.get(stem) ?? 0) + 0.5) / Math.max(1, sampled);

const rarity = (count: number, { sampled }: SearchFrequencies) =>
  Math.min(MOST_RARITY, Math.log((sampled + 20) / (count + 1)));

const either = (words: readonly SharedStem[]) => words.map(({ query }) => query).join("|");

const quoted = (stem: string) => `'${stem.replace(/\\/g, "\\\\").replace(/'/g, "''")}'`;
