import { askedIn } from "@/components/answers/question-words";
import { nameOf } from "@/components/people/name-of";
import { RichText } from "@/components/rich-text/rich-text";
import { type AnswerRow, listAnswers } from "@/db/questions/answers";
import type { Entry } from "@/lib/feeds/feed";
import { markupOf } from "@/lib/feeds/markup";
import { commentPath } from "@/lib/urls";

const ENTRIES = 50;

export async function answerEntries(): Promise<Entry[]> {
  const { answers } = await listAnswers({ limit: ENTRIES });
  return answers.map(entryOf);
}

function entryOf(answer: AnswerRow): Entry {
  const { id, body, writer, tags, createdAt, editedAt, outdated } = answer;
  const note = outdated ? "<p><em>This answer is outdated.</em></p>" : "";
  return {
    path: commentPath(id),
    title: askedIn(answer),
    markup: note + markupOf(RichText({ stored: body })),
    writer: writer && nameOf(writer),
    tags,
    publishedAt: createdAt,
    updatedAt: [createdAt, editedAt, outdated?.at].reduce<Date>((a, b) => (b && b > a ? b : a), createdAt),
  };
}
