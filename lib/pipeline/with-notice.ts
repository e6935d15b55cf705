import type { FormState } from "@/lib/actions/form-state";
import { isSecure } from "@/lib/auth/cookies";
import { askedCountry } from "@/lib/care/asked-country";
import { COUNTRY_FIELD, chosenCountry, countryCookie } from "@/lib/care/chosen-country";
import { checkText } from "@/lib/care/shown";
import { one, type Typed } from "./typed";

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

/** The cookie for a country that was chosen in a form, as a header; none for no choice. */
export function choiceCookies(typed: Typed): string[] {
  const country = chosenCountry(one(typed[COUNTRY_FIELD]));
  return country ? [countryCookie(country, isSecure())] : [];
}
