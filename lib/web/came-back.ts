import type { FormState } from "./form-state";

/**
 * What an action answered, by the headers of the request that it ran in: the page that Next makes of the same request
 * reads it here. A header cannot forge it, since only an action that ran leaves anything.
 */
const answers = new WeakMap<Headers, FormState>();

export function rememberAnswer(sent: Headers, state: FormState): FormState {
  answers.set(sent, state);
  return state;
}

export const answerTo = (sent: Headers): FormState | null => answers.get(sent) ?? null;
