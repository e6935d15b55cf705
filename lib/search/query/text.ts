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

const textsOf = ({ terms, filters }: Pick<Query, "terms" | "filters">) => [
  ...terms.map(termText),
  ...filters.map(asTyped),
];

function termText({ kind, text, negated, prefix }: Term): string {
  const words = kind === "phrase" || /\s/.test(text) ? `"${text}"` : text;
  return `${negated ? "-" : ""}${kind === "title" ? "title:" : ""}${words}${prefix ? "*" : ""}`;
}
