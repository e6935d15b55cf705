import type { AnswerRow } from "@/db/questions/answers";
import type { RichText } from "@/lib/rich-text/document";
import { openingOf } from "@/lib/rich-text/opening";
import { plainTextOf } from "@/lib/rich-text/plain-text";
import { commentPath, threadPath } from "@/lib/urls";
import { counted } from "@/lib/words/counts";
import { nameOf } from "../people/name-of";
import { TagLinks } from "../tags/tag-links";
import { Moment } from "../ui/moment";
import { OutdatedNote } from "./outdated-note";
import { askedIn } from "./question-words";

const LETTERS = 320;
const TAGS_SHOWN = 3;

export function AnswerItem({ answer }: { answer: AnswerRow }) {
  const { id, thread, writer, questions } = answer;
  const asked = askedIn(answer);
  return (
    <li data-by={writer?.handle}>
      <h2>
        <a href={commentPath(id)} dir="auto">
          {asked}
        </a>
      </h2>
      <div className="is-author words">
        <OutdatedNote of={answer.outdated} />
        <p dir="auto">{openingOf(plainTextOf(answer.body as RichText), LETTERS)}</p>
      </div>
      <div className="meta">
        <span className="by" dir="auto">
          {nameOf(writer)}
        </span>
        {answer.accepted && <span className="mark ok">Accepted answer</span>}
        <TagLinks tags={answer.tags.slice(0, TAGS_SHOWN)} />
        <Moment at={answer.createdAt} />
        {questions > 1 && <span>{`answers ${counted(questions, "question", "questions")}`}</span>}
        {asked !== thread.title && (
          <span>
            {"in "}
            <a href={threadPath(thread)} dir="auto">
              {thread.title}
            </a>
          </span>
        )}
      </div>
    </li>
  );
}
