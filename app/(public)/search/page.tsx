import "@/app/styles/rows.css";
import "@/app/styles/forms.css";
import "@/app/styles/search-results.css";
import "@/app/styles/search.css";
import "@/app/styles/care.css";
import type { Metadata } from "next";
import { SearchCare } from "@/components/answers/search-care";
import { QuietNote } from "@/components/care/quiet-note";
import { Page } from "@/components/layout/page";
import { FilterLinks, orderInAddress } from "@/components/search/filter-links";
import { FiltersToType } from "@/components/search/filters-to-type";
import { ResultRows } from "@/components/search/result-rows";
import { NoResults, ResultCount, SearchNotes, TooBroad } from "@/components/search/result-states";
import { SearchField } from "@/components/search/search-field";
import { SureAnswerQuote } from "@/components/search/sure-answer";
import { More } from "@/components/ui/more";
import type { SearchOrder } from "@/db/search/entries";
import type { Filter } from "@/db/search/reads";
import { checkText } from "@/lib/care/shown";
import { all, one } from "@/lib/forms/typed";
import { findSureAnswer, type SureAnswer } from "@/lib/search/find-answers";
import { parseQuery } from "@/lib/search/query/parse";
import { wordsOf } from "@/lib/search/query/text";
import { listResults, type Results } from "@/lib/search/results";
import { askAbout, saveSearchPath, searchFor, searchPath } from "@/lib/urls";
import { askedCountry } from "@/lib/web/requested-country";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const ANSWERS: Filter["kinds"] = ["author_reply", "passage", "accepted"];

/** Searches are private: no index, no words in the title, and none in the address that other pages hear of. */
export const metadata: Metadata = {
  title: "Search",
  robots: { index: false, follow: false },
  referrer: "strict-origin",
};

export default async function SearchPage({ searchParams }: Props) {
  const { q, order: asked, after, as, country, results } = await searchParams;
  const text = all(q).join(" ").trim();
  const order: SearchOrder = asked === "newest" ? "newest" : "best";
  const { care, quiet } = checkText(text, "search", askedCountry(one(country), null));
  const anyway = one(results) === "anyway";
  const isHeld = care !== null && !anyway;
  const isFirst = order === "best" && !one(after);
  const query = parseQuery(isHeld ? "" : text);
  const [found, sure] = await Promise.all([
    listResults({
      text: isHeld ? "" : text,
      order,
      after: one(after) || undefined,
      asTyped: one(as) === "typed",
    }),
    isFirst && query.filters.length === 0 ? findSureAnswer(wordsOf(query), ANSWERS) : null,
  ]);
  return (
    <Page shape="two">
      <div>
        <div className="list-head">
          <h1 dir="auto">{text && !isHeld ? `Results for “${query.text}”` : "Search"}</h1>
        </div>
        <SearchField words={text} order={orderInAddress(order)} />
        {care && <SearchCare care={care} words={text} anyway={anyway} at={searchPath} />}
        {quiet && <QuietNote quiet={quiet} />}
        {!isHeld && <Found found={found} order={order} sure={sure} />}
        <FiltersToType />
      </div>
      <aside>
        <section>
          <h2>Not here?</h2>
          <ul className="plain counts">
            <li>
              <a href={askAbout(wordsOf(query))} rel="nofollow">
                Ask your question
              </a>
            </li>
            <li>
              <a href="/tags">Browse tags</a>
            </li>
            <li>
              <a href="/answers">Answers from the author</a>
            </li>
          </ul>
        </section>
      </aside>
    </Page>
  );
}

type FoundProps = { found: Results; order: SearchOrder; sure: SureAnswer | null };

function Found({ found, order, sure }: FoundProps) {
  const { state, results, next, query } = found;
  if (state === "too-broad") return <TooBroad found={found} />;
  if (state === "nothing-typed")
    return (
      <>
        <p className="hint">Type a few words or your whole question.</p>
        {found.notes.length > 0 && <SearchNotes found={found} order={order} />}
      </>
    );
  return (
    <>
      <SearchNotes found={found} order={order} />
      {sure && <SureAnswerQuote answer={sure} />}
      <FilterLinks query={query} order={order} />
      {results.length > 0 ? (
        <>
          <ResultCount found={found} order={order} />
          <h2 className="vh">All results</h2>
          <ResultRows results={results} />
        </>
      ) : (
        <NoResults found={found} order={order} />
      )}
      {next && (
        <More
          href={searchFor(found.searchedInstead ?? query.text, { order: orderInAddress(order), after: next })}
        >
          More results
        </More>
      )}
      {query.text && (
        <p className="keep-search">
          <a className="btn" href={saveSearchPath(query.text)} rel="nofollow">
            Save this search
          </a>
          <span className="hint">Members get new posts that it finds by email.</span>
        </p>
      )}
    </>
  );
}
