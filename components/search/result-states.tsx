import type { SearchOrder } from "@/db/search/entries";
import { type Results, wordsOf } from "@/lib/actions/search";
import { askAbout, searchFor } from "@/lib/urls";
import { amount, counted } from "@/lib/words/counts";
import { Empty } from "../ui/empty";
import { orderInAddress, RemoveFilter } from "./filter-links";

type Props = { found: Results; order: SearchOrder };

/** What the search did with the words: cut, corrected, relaxed. */
export function SearchNotes({ found, order }: Props) {
  const { notes, searchedInstead, didYouMean, query, isRelaxed } = found;
  const at = { order: orderInAddress(order) };
  return (
    <>
      {notes.map((note) => (
        <p className="hint search-note" key={note}>
          {note}
        </p>
      ))}
      {searchedInstead && (
        <p className="did">
          {"Showing results for "}
          <a href={searchFor(searchedInstead, at)} rel="nofollow" dir="auto">
            {searchedInstead}
          </a>
          {". "}
          <a href={searchFor(query.text, { ...at, as: "typed" })} rel="nofollow">
            {`Search for “${query.text}” instead`}
          </a>
        </p>
      )}
      {didYouMean && (
        <p className="did">
          {"Did you mean "}
          <a href={searchFor(didYouMean, at)} rel="nofollow" dir="auto">
            {didYouMean}
          </a>
          ?
        </p>
      )}
      {isRelaxed && (
        <p className="hint search-note">
          Few posts have all your words, so posts with some of them are here too.
        </p>
      )}
    </>
  );
}

export function ResultCount({ found, order }: Props) {
  const { total, isCapped, query } = found;
  const other = order === "newest" ? "best" : "newest";
  return (
    <div className="sum-up">
      <p role="status">
        {total === null ? (
          "Newest first"
        ) : isCapped ? (
          <>
            {"The best "}
            <b className="num">{amount(total)}</b>
            {" results. Add a word or a filter to find the others."}
          </>
        ) : (
          <>
            <b className="num">{counted(total, "result", "results")}</b>, best first
          </>
        )}
      </p>
      <a href={searchFor(query.text, { order: orderInAddress(other) })} rel="nofollow">
        {other === "newest" ? "Newest first" : "Best first"}
      </a>
    </div>
  );
}

export function NoResults({ found, order }: Props) {
  const { query } = found;
  if (query.filters.length > 0)
    return (
      <Empty
        title="No results"
        actions={query.filters.map((filter) => (
          <RemoveFilter key={`${filter.name}${filter.value}`} query={query} filter={filter} order={order} />
        ))}
      >
        Nothing here matches all your words and filters. Remove a filter:
      </Empty>
    );
  return (
    <Empty
      title="Nobody has answered this here yet"
      actions={
        <a className="btn go" href={askAbout(wordsOf(query))} rel="nofollow">
          Ask this question
        </a>
      }
    >
      Try fewer or other words. Or ask: we email you when somebody answers.
    </Empty>
  );
}

export function TooBroad({ found }: { found: Results }) {
  return (
    <p className="did" role="status">
      <b>Your search is too broad.</b>
      {" Too many posts match to put them in order. Add a word or a filter, such as "}
      <a href={searchFor(`kind:question ${found.query.text}`)} rel="nofollow" dir="auto">
        {`kind:question ${found.query.text}`}
      </a>
      .
    </p>
  );
}
