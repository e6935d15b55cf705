import type { Changed, Target } from "./event";

/** A text waits for a look; by the other decisions a new member waits as well, of whom too much was put aside. */
export interface Held {
  readonly decisionId: number;
  readonly others: readonly number[];
  readonly changed: Changed;
}

/** What filters made of a text that was posted or changed. */
export interface Filtered {
  /** The decision that put it aside until a moderator has looked; null where readers see it. */
  readonly held: Held | null;
  /** Another service is asked about it. */
  readonly asked: boolean;
}

/** What filters find, learn and are told to look for. */
export type FilterEvent =
  /** Filters found something in texts that stood already; those that they held are put aside. */
  | { name: "texts.flagged"; texts: number; held: Held[] }
  /** `spam` is null where nothing is learnt from the text, or no longer; `taught` where another service is told. */
  | { name: "filter.learnt"; subject: Target; spam: boolean | null; changed: boolean; taught: boolean }
  | { name: "filter.learnt_standing"; texts: number }
  | { name: "filter.forgot"; lessons: number }
  | {
      name: "word_rule.changed";
      ruleId: number;
      to: "added" | "changed" | "tested" | "on" | "off" | "removed";
    };
