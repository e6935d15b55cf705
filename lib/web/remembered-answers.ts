import type { FormState } from "./form-state";

/** Keyed by the request's headers object, so that a client cannot forge an entry: Next renders the page in the same request. */
const answers = new WeakMap<Headers, FormState>();

export function rememberAnswer(sent: Headers, state: FormState): FormState {
  answers.set(sent, state);
  return state;
}

export const answerTo = (sent: Headers): FormState | null => answers.get(sent) ?? null;
