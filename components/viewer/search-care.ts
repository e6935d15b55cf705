import { careElement } from "@/components/care/care-element";
import { lookUp } from "@/components/care/look-up";
import { searchAnswersPath, searchPath } from "@/lib/urls";

/**
 * Shows the helplines of the country that the reader chose before. The server remembers a country in the address from
 * now on.
 */
export async function layOverCare(notice: HTMLElement): Promise<void> {
  const action = [searchAnswersPath, searchPath].find((path) => path === location.pathname);
  if (!action) return;
  const { q = "", country, ...others } = Object.fromEntries(new URL(location.href).searchParams);
  const { signal } = new AbortController();
  const found = await lookUp(q, { limit: 0, country, where: "search", signal });
  const shown = notice.querySelector<HTMLOptionElement>("option[selected]")?.value;
  if (!found?.care || country || found.care.chosen === shown) return;
  const fields = { q, ...(others.results && { results: others.results }) };
  notice.replaceWith(careElement(found.care, found.care, { by: { action, fields } }));
}
