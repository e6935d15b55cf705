import { COUNTRY_FIELD } from "@/lib/care/chosen-country";
import { checkText } from "@/lib/care/shown";
import { one } from "@/lib/forms/typed";
import { askedCountry } from "./asked-country";
import type { FormState } from "./form-state";

/** A form that comes back, with the notice its words ask for. Nothing is kept back, stored or logged. */
export function withNotice(state: FormState, cookies: string | null): FormState {
  const typed = state.values ?? {};
  const body = [typed.body, typed.note].map(one).filter(Boolean).join("\n\n");
  const title = one(typed.title);
  if (!title && !body) return state;
  return {
    ...state,
    ...checkText({ title, body }, "post", askedCountry(one(typed[COUNTRY_FIELD]), cookies)),
  };
}
