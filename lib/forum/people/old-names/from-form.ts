import { z } from "zod";
import { form, nextPath, text, texts } from "@/lib/forms/fields";

const numbers = texts.transform((typed) => typed.filter((id) => /^\d{1,15}$/.test(id)).map(Number));

const sent = form(z.object({ shown: numbers, take: numbers, none: text, next: nextPath }));

/** Names that the page showed and that the member did not choose are declined. */
export function oldNamesFrom(typed: Parameters<typeof sent>[0]) {
  const { shown, take, none, next } = sent(typed);
  const taken = none ? [] : take;
  return { take: taken, decline: shown.filter((id) => !taken.includes(id)), next };
}
