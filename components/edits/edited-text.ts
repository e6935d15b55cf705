import type { FormState, Typed } from "@/lib/web/form-state";

export interface EditedText {
  /** Prevents overwriting a later edit unseen. */
  readonly version: string;
  readonly text: string;
  readonly document: object;
  /** A plain box would lose the formatting. */
  readonly formatted: boolean;
}

export function beginning(state: FormState, stored: Typed): FormState {
  return state.values ? state : { ...state, values: stored };
}
