import { Search } from "lucide";
import { searchPath } from "@/lib/urls";
import { Icon } from "../ui/icon";

/** MAX_CHARS of lib/search/query/parse.ts. */
const LONGEST = 500;

type Props = {
  words?: string;
  order?: string;
  /** On pages that have the field of the header as well. */
  label?: string;
};

export function SearchField({
  words = "",
  order,
  label = "Search threads, stories, replies, tags and runners",
}: Props) {
  return (
    <search>
      <form className="find large" action={searchPath}>
        <Icon of={Search} />
        <input
          type="search"
          dir="auto"
          name="q"
          aria-label={label}
          defaultValue={words}
          maxLength={LONGEST}
          autoComplete="off"
          enterKeyHint="search"
        />
        {order && <input type="hidden" name="order" value={order} />}
        <button type="submit" className="btn go" aria-label="Search the forum">
          Search
        </button>
      </form>
    </search>
  );
}

/** In every header: a field on a wide page, a link to the page of the search on a phone. */
export function HeaderSearch() {
  return (
    <>
      <search className="find-in-header" aria-label="This forum">
        <form className="find" action={searchPath}>
          <Icon of={Search} />
          <input
            type="search"
            dir="auto"
            name="q"
            aria-label="Search this forum"
            aria-keyshortcuts="/"
            placeholder="Search"
            maxLength={LONGEST}
            autoComplete="off"
            enterKeyHint="search"
          />
          <kbd aria-hidden>/</kbd>
        </form>
      </search>
      <a className="btn find-link" href={searchPath} aria-label="Search this forum">
        <Icon of={Search} />
      </a>
    </>
  );
}
