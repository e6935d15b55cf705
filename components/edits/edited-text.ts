import type { FormState, Typed } from "@/lib/web/form-state";

/** A text as its writer opens it to change it. */
export interface EditedText {
  /** Names what the form was opened with, so that a later edit is not overwritten unseen. */
  readonly version: string;
  /** The words alone, for the plain box. */
  readonly text: string;
  readonly document: object;
  /** There is more in the document than its words: what a plain box would lose. */
  readonly formatted: boolean;
}

/** A form that begins with what is there, until something was sent or a draft was found. */
export function beginning(state: FormState, stored: Typed): FormState {
  return state.values ? state : { ...state, values: stored };
}
