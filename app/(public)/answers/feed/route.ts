import { askedIn } from "@/components/answers/question-words";
import { nameOf } from "@/components/people/name-of";
import { RichText } from "@/components/rich-text/rich-text";
import { type AnswerRow, listAnswers } from "@/db/questions/answers";
import { readEnv } from "@/lib/env";
import { ATOM, atomOf, type Entry } from "@/lib/feeds/atom";
import { markupOf } from "@/lib/feeds/markup";
import { answersFeedPath, answersPath, commentPath } from "@/lib/urls";

const ENTRIES = 50;

export async function GET(): Promise<Response> {
  const { answers } = await listAnswers({ limit: ENTRIES });
  const about = {
    origin: readEnv().publicUrl,
    path: answersPath(),
    feedPath: answersFeedPath,
    title: "Answers from the author · Comeback",
    description: "Every answer from the author, newest first.",
  };
  return new Response(atomOf(about, answers.map(entryOf)), { headers: { "content-type": ATOM } });
}

function entryOf(answer: AnswerRow): Entry {
  const { id, body, writer, tags, createdAt, editedAt, outdated } = answer;
  const note = outdated ? "<p><em>This answer is outdated.</em></p>" : "";
  return {
    path: commentPath(id),
    title: askedIn(answer),
    markup: note + markupOf(RichText({ stored: body })),
    writer: writer && nameOf(writer),
    tags: tags.map(({ slug }) => slug),
    publishedAt: createdAt,
    updatedAt: [createdAt, editedAt, outdated?.at].reduce<Date>((a, b) => (b && b > a ? b : a), createdAt),
  };
}
