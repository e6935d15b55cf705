import type { Guess } from "./compile";
import { asTyped, type Filter } from "./operators";
import type { Query, Term } from "./parse";

/** The words alone, in the order they were typed. */
export const wordsOf = ({ terms }: Query): string =>
  terms
    .filter(({ negated }) => !negated)
    .map(({ text }) => text)
    .join(" ");

/** The query with this filter instead of those of the same name, or without them. */
export function withFilter(query: Query, name: Filter["name"], value: string | null): string {
  const kept = query.filters.filter((filter) => filter.name !== name);
  return [...textsOf({ ...query, filters: kept }), ...(value === null ? [] : [`${name}:${value}`])].join(" ");
}

export function withoutFilter(query: Query, left: Filter): string {
  return textsOf({ ...query, filters: query.filters.filter((filter) => filter !== left) }).join(" ");
}

/** The text with likelier words in the places of those that were typed. */
export function corrected(text: string, guesses: readonly Guess[]): string {
  let likelier = text;
  for (const { typed, guess } of guesses) {
    const at = likelier.indexOf(typed);
    if (at >= 0) likelier = likelier.slice(0, at) + guess + likelier.slice(at + typed.length);
  }
  return likelier;
}

const textsOf = ({ terms, filters }: Pick<Query, "terms" | "filters">) => [
  ...terms.map(termText),
  ...filters.map(asTyped),
];

function termText({ kind, text, negated, prefix }: Term): string {
  const words = kind === "phrase" || /\s/.test(text) ? `"${text}"` : text;
  return `${negated ? "-" : ""}${kind === "title" ? "title:" : ""}${words}${prefix ? "*" : ""}`;
}
