import type { CareGroupId, CareStrength, CareUrgency, QuietTopic } from "../groups";

/**
 * Word families by name. A family is a list of phrases, separated by commas. In a phrase, a slash separates words that
 * may stand in the same place, `*` ends the beginning of a word, `~2` lets up to two words stand between, `@family`
 * takes the single words of a family, `#40-43` a number. Words are written as `normalise` and `tokensOf` leave them.
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
  /** For searches only, which are short. */
  readonly inSearch?: boolean;
}

/** The cues of a rule: "calf & swollen|hot" needs one family of each part. */
export type Rule = readonly [cues: string, options?: RuleOptions];

export interface SignGroup {
  readonly id: CareGroupId | QuietTopic;
  readonly urgency: CareUrgency;
  readonly families: Families;
  readonly rules: readonly Rule[];
}
