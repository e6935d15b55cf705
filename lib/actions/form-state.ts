import type { Typed } from "@/lib/pipeline/typed";

export { all, DOCUMENT_FIELD, DRAFT_FIELD, one, SUBMISSION_FIELD, type Typed } from "@/lib/pipeline/typed";

/** What a form knows after it was sent: what was typed, and what was wrong with it. */
export interface FormState {
  /** Null until something was sent. */
  readonly values: Typed | null;
  readonly fields: Readonly<Record<string, string>>;
  readonly message: string | null;
  readonly code: string | null;
  /** Where the browser goes on to, when it asked by script. */
  readonly to: string | null;
}

export const UNTOUCHED: FormState = { values: null, fields: {}, message: null, code: null, to: null };

export type FormAction = (earlier: FormState, form: FormData) => Promise<FormState>;
