import { ASKING, type AskedStems, type Vocabulary } from "./concepts";
import type { Places } from "./stems";
import { type Named, names, themesIn } from "./themes-in";
import type { AskedAlike } from "./wordings";

/** "answered": sure enough to be shown as the answer. "related": shown small, without a claim. */
export type Strength = "answered" | "related";

/** What an answer must name. */
export interface AskedThemes {
  /** All of these. */
  readonly asked: readonly Named[];
  /** One of these: parts of the body in the story around a question that names none. */
  readonly told: readonly Named[];
}

/** Below this score, a text is not shown. */
const RELATED_SCORE = 0.25;
/** The same for a text that does not name what the question is about. */
const ELSEWHERE_SCORE = 0.3;
/** Of `withFit`. */
const SURE_FIT = 0.45;
/** Beside a better answer, one with less than this share of its score is only related. */
const NEAR_THE_BEST = 0.7;
/** Of a remembered wording with the question. */
const SURE_ALIKE = 0.6;

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
  /** Of the words, together with the wordings that lead to the text. */
  readonly score: number;
  /** Of the text alone, by `withFit`. */
  readonly fit: number;
  readonly asked: AskedAlike;
}

/** Null if the text is not worth showing. One member's wording alone never makes an answer sure. */
export function strengthOf(
  themes: AskedThemes,
  { places, score, fit, asked: worded }: Rated,
): Strength | null {
  const named = (one: Named) => names(places, one) || (worded.sure && names(worded.places, one));
  const onTheme = themes.asked.every(named);
  if (score < (onTheme ? RELATED_SCORE : ELSEWHERE_SCORE)) return null;
  const onStory = themes.told.length === 0 || themes.told.some(named);
  const askedBefore = worded.sure && worded.alike >= SURE_ALIKE;
  return onTheme && onStory && (fit >= SURE_FIT || askedBefore) ? "answered" : "related";
}

export const besideBest = (strength: Strength, score: number, best: number): Strength =>
  score < best * NEAR_THE_BEST ? "related" : strength;

/** Whether a question is about the forum itself. */
export function isAboutSite({ asked, told }: AskedThemes): boolean {
  const named = [...asked, ...told];
  return asked.some((one) => one.every(({ kind }) => kind === "site")) && !named.some(isBody);
}
