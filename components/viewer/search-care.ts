import { careElement } from "@/components/care/care-element";
import { lookUp } from "@/components/care/look-up";
import { rememberCountry, rememberedCountry } from "@/components/care/remembered-country";
import { searchAnswersPath } from "@/lib/urls";

/** Lays over the notice of a search the numbers of the country its reader chose, and remembers one that was sent. */
export async function layOverCare(notice: HTMLElement): Promise<void> {
  const asked = new URL(location.href).searchParams;
  const words = asked.get("q") ?? "";
  const chosen = asked.get("country") ?? rememberedCountry();
  if (location.pathname !== searchAnswersPath || !chosen) return;
  if (asked.has("country")) return rememberCountry(chosen);
  const { signal } = new AbortController();
  const found = await lookUp(words, { limit: 0, country: chosen, where: "search", signal });
  if (!found?.care) return;
  const by = { action: searchAnswersPath, fields: { q: words } };
  notice.replaceWith(careElement(found.care, found.care, { by }));
}
