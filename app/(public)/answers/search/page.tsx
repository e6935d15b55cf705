import "@/app/styles/rows.css";
import "@/app/styles/forms.css";
import "@/app/styles/answers.css";
import type { Metadata } from "next";
import { AnswersAside } from "@/components/answers/answers-aside";
import { NothingFound } from "@/components/answers/nothing-found";
import { SearchAnswers } from "@/components/answers/search-answers";
import { SearchCare } from "@/components/answers/search-care";
import { FoundList } from "@/components/answers/search-result-list";
import { QuietNote } from "@/components/care/quiet-note";
import { Page } from "@/components/layout/page";
import type { Filter } from "@/db/search/reads";
import { checkText } from "@/lib/care/shown";
import { all, one } from "@/lib/forms/typed";
import { NOTHING, search } from "@/lib/search/find-answers";
import { storable } from "@/lib/text/storable";
import { answersPath, helpPath } from "@/lib/urls";
import { askedCountry } from "@/lib/web/requested-country";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const SHOWN = 10;
const KINDS: Filter["kinds"] = ["author_reply", "passage", "accepted"];

/** Searches are private: no index, and no search words in the title. */
export const metadata: Metadata = {
  title: "Search the answers",
  robots: { index: false, follow: false },
};

export default async function SearchPage({ searchParams }: Props) {
  const { q, country, results } = await searchParams;
  const words = storable(all(q).join(" ")).trim();
  const { care, quiet } = checkText(words, "search", askedCountry(one(country), null));
  const anyway = results === "anyway";
  const { answers: found, aboutSite } =
    care && !anyway ? NOTHING : await search(words, { kinds: KINDS, limit: SHOWN });
  return (
    <Page at="answers" shape="two">
      <div>
        <div className="list-head">
          <h1>Search the answers</h1>
          <p>Search in your own words.</p>
        </div>
        <SearchAnswers words={words} />
        {care && <SearchCare care={care} words={words} anyway={anyway} />}
        {quiet && <QuietNote quiet={quiet} />}
        {aboutSite && (
          <p className="note">
            This sounds like a question about the forum. <a href={helpPath}>Read the help page</a>.
          </p>
        )}
        {found.length > 0 ? <FoundList found={found} /> : (!care || anyway) && <NothingFound words={words} />}
        <p className="meta">
          <a href={answersPath()}>All answers from the author</a>
        </p>
      </div>
      {!care && <AnswersAside tag={null} />}
    </Page>
  );
}
