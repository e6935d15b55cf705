import type { Changed, Target } from "./event";

/** `others` are the decisions that hold a new member with too many held posts. */
export interface Held {
  readonly decisionId: number;
  readonly others: readonly number[];
  readonly changed: Changed;
}

export interface Filtered {
  readonly held: Held | null;
  readonly asked: boolean;
}

export type FilterEvent =
  | { name: "texts.flagged"; texts: number; held: Held[] }
  /** `spam` is null if the training example was removed; `taught` if Akismet is notified. */
  | { name: "filter.trained"; subject: Target; spam: boolean | null; changed: boolean; taught: boolean }
  | { name: "filter.trained_on_undisputed"; texts: number }
  | { name: "filter.training_deleted"; lessons: number }
  | {
      name: "word_rule.changed";
      ruleId: number;
      to: "added" | "changed" | "tested" | "on" | "off" | "removed";
    };
