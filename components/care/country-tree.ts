import { ANYWHERE, type CareCountry, COUNTRY_BUTTON, COUNTRY_FIELD } from "@/lib/actions/care";
import { type CareNode, node } from "./node";

export interface Ways {
  /**
   * How the choice is sent without script: by the form around the notice, by a GET form of its own with these fields,
   * or not at all.
   */
  readonly by?:
    | "form"
    | { readonly action: string; readonly fields: Readonly<Record<string, string>> }
    | "script";
}

/** The country is never guessed from the reader's IP address. */
export function countryChoice(
  countries: readonly CareCountry[],
  chosen: string,
  id: string,
  { by = "script" }: Ways,
): CareNode {
  const choice = [
    node("label", { for: `${id}-country` }, "Numbers for"),
    node(
      "select",
      { id: `${id}-country`, name: nameOf(by), value: chosen, autocomplete: "off", "data-care-country": "" },
      ...countries.map(({ iso, name }) => node("option", { value: iso }, name)),
      node("option", { value: ANYWHERE }, "Anywhere else"),
    ),
  ];
  if (by === "script") return node("div", { class: "country" }, ...choice);
  if (by === "form")
    return node(
      "div",
      { class: "country" },
      ...choice,
      node("button", { type: "submit", class: "btn scriptless", name: COUNTRY_BUTTON, value: "yes" }, "Show"),
    );
  const hidden = Object.entries(by.fields).map(([name, value]) =>
    node("input", { type: "hidden", name, value }),
  );
  return node(
    "form",
    { class: "country", action: by.action },
    ...hidden,
    ...choice,
    node("button", { type: "submit", class: "btn" }, "Show"),
  );
}

const nameOf = (by: Ways["by"]) => (typeof by === "object" ? "country" : COUNTRY_FIELD);
