import type { DecisionLine } from "@/db/decisions/reads";

/** A kind of decision as the form offers it. */
export interface OfferedKind {
  readonly kind: DecisionLine["kind"];
  readonly choice: string;
  readonly means: string;
  /** What follows from it. */
  readonly effects: readonly string[];
}

/** What some of the offered kinds need besides. */
export interface AskedField {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly as: "number" | "line" | "lines" | "tags" | readonly (readonly [value: string, label: string])[];
  /** The kinds that ask for it, by their places among the choices. */
  readonly of: readonly number[];
}

/** A decision, what its kind is called ("Hidden") and what was done ("Hid a reply: off topic"). */
export type WordedLine = DecisionLine & { readonly name: string; readonly sentence: string };

/** The place of a kind among the choices, by which the stylesheet shows what belongs to the chosen one (app/styles/deciding.css). */
export const placeAmong = (kinds: readonly OfferedKind[], kind: string): number =>
  kinds.findIndex((one) => one.kind === kind) + 1;
