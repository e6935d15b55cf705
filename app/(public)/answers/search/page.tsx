import type { Metadata } from "next";
import { AnswersAside } from "@/components/answers/answers-aside";
import { FoundList } from "@/components/answers/found-list";
import { NothingFound } from "@/components/answers/nothing-found";
import { SearchAnswers } from "@/components/answers/search-answers";
import { Page } from "@/components/layout/page";
import { storable } from "@/lib/rich-text/text-node";
import { findAnswers } from "@/lib/search/find-answers";
import { answersPath } from "@/lib/urls";

type Props = { searchParams: Promise<{ q?: string | string[] }> };

const SHOWN = 10;

/** What is looked for is nobody else's business: no index keeps it, and no title tells of it. */
export const metadata: Metadata = {
  title: "Search the answers",
  robots: { index: false, follow: false },
};

export default async function SearchPage({ searchParams }: Props) {
  const { q = "" } = await searchParams;
  const words = storable(typeof q === "string" ? q : q.join(" ")).trim();
  const found = await findAnswers(words, { kinds: ["author_reply", "passage", "accepted"], limit: SHOWN });
  return (
    <Page at="answers" shape="two">
      <div>
        <div className="list-head">
          <h1>Search the answers</h1>
          <p>In your own words: what is found says the same in others as well.</p>
        </div>
        <SearchAnswers words={words} />
        {found.length > 0 ? <FoundList found={found} /> : <NothingFound words={words} />}
        <p className="meta">
          <a href={answersPath()}>All that the author answered</a>
        </p>
      </div>
      <AnswersAside tag={null} />
    </Page>
  );
}
