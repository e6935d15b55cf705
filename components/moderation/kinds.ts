import type { DecisionLine } from "@/db/decisions/reads";

export interface OfferedKind {
  readonly kind: DecisionLine["kind"];
  readonly choice: string;
  readonly means: string;
  readonly effects: readonly string[];
}

export interface AskedField {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly as:
    | "number"
    | "line"
    | "lines"
    | "title"
    | "tags"
    | "asked-of"
    | readonly (readonly [value: string, label: string])[];
  /** The kinds that need the field, by their positions. */
  readonly of: readonly number[];
}

export type WordedLine = DecisionLine & { readonly name: string; readonly sentence: string };

/** The stylesheet selects by position, because CSS cannot compare values (app/styles/deciding.css). */
export const placeAmong = (kinds: readonly OfferedKind[], kind: string): number =>
  kinds.findIndex((one) => one.kind === kind) + 1;
