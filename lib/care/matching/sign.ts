import type { CareGroupId, CareStrength, CareUrgency, QuietTopic } from "../groups";

/**
 * Word families by name. A family is a list of phrases, separated by commas. In a phrase, a slash separates words that
 * may stand in the same place, `*` ends the beginning of a word, `~2` lets up to two words stand between, `@family`
 * takes the single words of a family, `#40-43` a number. `pee <4> dark` is either order with up to four words between.
 * Words are written as `normalise` and `tokensOf` leave them.
 */
export type Families = Readonly<Record<string, string>>;

/** What takes a cue back: it is denied, long over, said of things in general, has gone again. */
export type TakeBack = "denied" | "past" | "general" | "gone";

export interface RuleOptions {
  readonly urgency?: CareUrgency;
  readonly strength?: CareStrength;
  /** Take-backs that do not count for this rule. */
  readonly despite?: readonly TakeBack[];
  /** Families that cancel the rule where they stand in the same or a neighbouring sentence. */
  readonly unless?: string;
  /** How many words apart the first and the last cue may be. */
  readonly within?: number;
  /** The same without the last cue, where that one is a cause told long before. */
  readonly near?: number;
  /** For searches only, which are short. */
  readonly inSearch?: boolean;
}

/** The cues of a rule: "calf & swollen|hot" needs one family of each part. */
export type Rule = readonly [cues: string, options?: RuleOptions];

/**
 * A sign that is weighed: each part that stands in a stretch of text adds its weight once. What people say indirectly has
 * many parts, and no two of them are sure to be there.
 */
export interface WeighedSign {
  readonly group: CareGroupId;
  readonly urgency: CareUrgency;
  readonly strength?: CareStrength;
  readonly parts: Readonly<Record<string, readonly [weight: number, phrases: string]>>;
  /** What the parts must weigh together. */
  readonly atLeast: number;
  /** Parts that must be there: "pee & hard|weak". */
  readonly needs: string;
  /** Parts that may stand anywhere in the text, such as an operation long before the sign. */
  readonly anywhere?: string;
  /** How many words long the stretch may be. */
  readonly within?: number;
  /** Phrases that cancel the sign in the same or a neighbouring sentence. */
  readonly unless?: string;
  /** At this weight nothing cancels it. */
  readonly sure?: number;
  readonly despite?: readonly TakeBack[];
}

export interface SignGroup {
  readonly id: CareGroupId | QuietTopic;
  readonly urgency: CareUrgency;
  readonly families: Families;
  readonly rules: readonly Rule[];
}
