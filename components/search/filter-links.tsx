import { X } from "lucide";
import type { SearchOrder } from "@/db/search/entries";
import { asTyped, type Filter, type Query, withFilter, withoutFilter } from "@/lib/actions/search";
import { searchFor } from "@/lib/urls";
import { Icon } from "../ui/icon";

type Props = { query: Query; order: SearchOrder };

const KINDS: readonly { name: string; kind: string | null; value: string | null }[] = [
  { name: "Everything", kind: null, value: null },
  { name: "Questions", kind: "question", value: "question" },
  { name: "Stories", kind: "story", value: "story" },
  { name: "Replies", kind: "reply", value: "reply" },
  { name: "Articles", kind: "article", value: "article" },
  { name: "Tags", kind: "tag", value: "tag" },
  { name: "Runners", kind: "person", value: "runner" },
];

const offered = (year: number): readonly { name: Filter["name"]; value: string; words: string }[] => [
  { name: "author", value: "yes", words: "Author answered" },
  { name: "is", value: "unanswered", words: "Unanswered" },
  { name: "after", value: String(year), words: "This year" },
  { name: "helpful", value: ">=5", words: "5 helpful or more" },
];

/** Filters as links: each one changes the text of the search. */
export function FilterLinks({ query, order }: Props) {
  const chosen = query.filters.find(({ name }) => name === "kind")?.value ?? null;
  const others = query.filters.filter(({ name }) => name !== "kind");
  const left = offered(new Date().getUTCFullYear()).filter(
    ({ name }) => !query.filters.some((filter) => filter.name === name),
  );
  const to = (text: string) => searchFor(text, { order: orderInAddress(order) });
  return (
    <nav className="filters" aria-label="Filters">
      <div className="line">
        <b id="filter-kinds">Show</b>
        <ul className="plain filter-chips" aria-labelledby="filter-kinds">
          {KINDS.map(({ name, kind, value }) => (
            <li key={name}>
              <a
                className="chip"
                rel="nofollow"
                href={to(withFilter(query, "kind", value))}
                aria-current={kind === chosen ? "true" : undefined}
              >
                {name}
              </a>
            </li>
          ))}
        </ul>
      </div>
      <div className="line">
        <b id="filter-only">Only</b>
        <ul className="plain filter-chips" aria-labelledby="filter-only">
          {others.map((filter) => (
            <li key={asTyped(filter)}>
              <RemoveFilter query={query} filter={filter} order={order} />
            </li>
          ))}
          {left.map(({ name, value, words }) => (
            <li key={name}>
              <a className="chip" rel="nofollow" href={to(withFilter(query, name, value))}>
                {words}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </nav>
  );
}

export function RemoveFilter({ query, filter, order }: Props & { filter: Filter }) {
  return (
    <a
      className="chip on"
      rel="nofollow"
      href={searchFor(withoutFilter(query, filter), { order: orderInAddress(order) })}
    >
      <code dir="auto">{asTyped(filter)}</code>
      <span className="vh">, remove</span>
      <Icon of={X} size={13} />
    </a>
  );
}

/** Best first needs no word in the address. */
export const orderInAddress = (order: SearchOrder) => (order === "newest" ? order : undefined);
