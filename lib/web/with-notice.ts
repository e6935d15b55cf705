import { COUNTRY_FIELD } from "@/lib/care/chosen-country";
import { checkText } from "@/lib/care/shown";
import { one } from "@/lib/forms/typed";
import { askedCountry } from "./asked-country";
import type { FormState } from "./form-state";

/** Adds the care notice that the text asks for. Nothing is withheld, stored or logged. */
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
