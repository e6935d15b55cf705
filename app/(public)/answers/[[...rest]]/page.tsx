import "@/app/styles/rows.css";
import "@/app/styles/answers.css";
import type { Metadata } from "next";
import { notFound, permanentRedirect, redirect } from "next/navigation";
import { cache } from "react";
import { keepToRows, viewIn } from "@/app/(public)/address";
import { AnswerList } from "@/components/answers/answer-list";
import { AnsweredTags } from "@/components/answers/answered-tags";
import { AnswersAside } from "@/components/answers/answers-aside";
import { AnswersHead } from "@/components/answers/answers-head";
import { NoAnswers } from "@/components/answers/no-answers";
import { SearchAnswers } from "@/components/answers/search-answers";
import { Page } from "@/components/layout/page";
import { More } from "@/components/ui/more";
import { findAnswerCursor, listAnsweredTags, listAnswers } from "@/db/questions/answers";
import { findTag } from "@/db/tags/reads";
import { answers as answersPage } from "@/lib/addresses/public";
import { feedLinks } from "@/lib/feeds/links";
import { answersPath } from "@/lib/urls";

type Props = { params: Promise<{ rest?: string[] }> };

const CHIPS = 10;

const tagCalled = cache(async (slug: string) => {
  const answer = await findTag(slug);
  return answer ?? notFound();
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { answeredTag: slug, after } = viewIn(answersPage, await params);
  const answer = slug === undefined ? null : await tagCalled(slug);
  if (answer && "alias" in answer) return {};
  return {
    title: answer ? `Answers about ${answer.tag.name}` : "Answers from the author",
    description: "Every answer from the author with its question, newest first.",
    alternates: {
      canonical: answersPath(slug, after),
      types: feedLinks([{ of: "answers", title: "Answers from the author" }]),
    },
    robots: after === undefined ? undefined : { index: false, follow: true },
  };
}

export default async function Answers({ params }: Props) {
  const { answeredTag: slug, after } = viewIn(answersPage, await params);
  const answer = slug === undefined ? null : await tagCalled(slug);
  if (answer && "alias" in answer) permanentRedirect(answersPath(answer.alias, after));
  const tag = answer?.tag ?? null;
  await keepToRows(
    after,
    (asked) => findAnswerCursor(tag?.id, asked),
    (cursor) => answersPath(slug, cursor),
  );
  const [{ answers, next }, tags] = await Promise.all([
    listAnswers({ tagId: tag?.id, after }),
    listAnsweredTags(CHIPS),
  ]);
  if (after !== undefined && answers.length === 0) redirect(answersPath(slug));
  return (
    <Page at="answers" shape="two">
      <div>
        <AnswersHead tag={tag} />
        <SearchAnswers />
        <AnsweredTags tags={tags} chosen={tag} />
        {answers.length === 0 ? <NoAnswers tag={tag?.name ?? null} /> : <AnswerList answers={answers} />}
        {next && <More href={answersPath(slug, next)}>Older answers</More>}
      </div>
      <AnswersAside tag={tag} />
    </Page>
  );
}
