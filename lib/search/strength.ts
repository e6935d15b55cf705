import type { AskedStems, Concept, Vocabulary } from "./concepts";
import { placesOfPhrase } from "./rank";
import type { Places } from "./stems";
import { type Named, names, themesIn } from "./themes-in";
import type { AskedAlike } from "./wordings";

/** "answered": sure enough to be shown as the answer. "related": shown small, without a claim. */
export type Strength = "answered" | "related";

export interface Question {
  readonly concepts: readonly Concept[];
  /** What an answer must name. */
  readonly themes: AskedThemes;
}

export interface AskedThemes {
  /** All of these. */
  readonly asked: readonly Named[];
  /** One of these: parts of the body in the story around a question that names none. */
  readonly told: readonly Named[];
}

/** Below this score, a text is not shown. */
const RELATED_SCORE = 0.25;
/** The same for a text that does not name what the question is about. */
const ELSEWHERE_SCORE = 0.4;
const SURE_SCORE = 0.4;
/** Share of the question's most telling concepts. */
const SURE_SHARE = 0.4;
/** Beside a better answer, one with less than this share of its score is only related. */
const NEAR_THE_BEST = 0.7;
/** Of a remembered wording with the question. */
const SURE_ALIKE = 0.6;
const MOST_TELLING = 6;
/** From this weight on, a sentence asks. */
const ASKING = 0.7;
/** A match around a text, in its question or its title, says less than one in it. */
const AROUND = 0.6;
/** Below this nearness, words are only related. */
const SAME_MEANING = 0.5;
const RELATED = 0.6;

export function themesOf(
  asks: readonly AskedStems[],
  { thesaurus, mend }: Pick<Vocabulary, "thesaurus" | "mend">,
): AskedThemes {
  const named = asks.flatMap(({ stems, weight }) =>
    themesIn(mend(stems), thesaurus.themes).map((themes) => ({ themes, weight })),
  );
  const asked = named.filter(({ weight }) => weight >= ASKING).map(({ themes }) => themes);
  const told = named.filter(({ weight }) => weight > 0).map(({ themes }) => themes);
  return { asked, told: asked.some(isBody) ? [] : told.filter(isBody) };
}

const isBody = (named: Named) => named.some(({ kind }) => kind === "body");

interface Rated {
  readonly places: Places;
  /** Of the text alone, and together with the wordings that lead to it. */
  readonly own: number;
  readonly score: number;
  readonly asked: AskedAlike;
}

/** Null if the text is not worth showing. One member's wording alone never makes an answer sure. */
export function strengthOf(
  { concepts, themes }: Question,
  { places, own, score, asked: worded }: Rated,
): Strength | null {
  const named = (one: Named) => names(places, one) || (worded.sure && names(worded.places, one));
  const onTheme = themes.asked.every(named);
  if (score < (onTheme ? RELATED_SCORE : ELSEWHERE_SCORE)) return null;
  const onStory = themes.told.length === 0 || themes.told.some(named);
  const covers = own >= SURE_SCORE && shareOf(concepts, places) >= SURE_SHARE;
  const askedBefore = worded.sure && worded.alike >= SURE_ALIKE;
  return onTheme && onStory && (covers || askedBefore) ? "answered" : "related";
}

export const besideBest = (strength: Strength, score: number, best: number): Strength =>
  score < best * NEAR_THE_BEST ? "related" : strength;

/** Whether a question is about the forum itself. */
export function isAboutSite({ asked, told }: AskedThemes): boolean {
  const named = [...asked, ...told];
  return asked.some((one) => one.every(({ kind }) => kind === "site")) && !named.some(isBody);
}

/** How much a text covers of what a question asks: 1 if it has each of the words. */
function shareOf(concepts: readonly Concept[], places: Places): number {
  const telling = concepts.filter((concept) => concept.telling);
  const asking = telling.filter(({ weight }) => weight >= ASKING);
  const asked = (asking.length > 0 ? asking : telling).slice(0, MOST_TELLING);
  const whole = asked.reduce((sum, { worth }) => sum + worth, 0);
  if (whole === 0) return 0;
  return asked.reduce((sum, concept) => sum + concept.worth * nearnessIn(concept, places), 0) / whole;
}

function nearnessIn({ terms }: Concept, places: Places): number {
  let nearest = 0;
  for (const { phrase, nearness } of terms) {
    const found = placesOfPhrase(phrase, places);
    if (found.length === 0) continue;
    const own = found.some(({ part }) => part === "A" || part === "B");
    nearest = Math.max(nearest, own ? nearness : nearness * AROUND);
  }
  return nearest >= SAME_MEANING ? nearest : nearest * RELATED;
}
