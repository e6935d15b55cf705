import Link from "next/link";
import { ownDraft } from "@/app/(member)/own-draft";
import { AnswerForm } from "@/components/questions/answer-form";
import { EarlierAnswers } from "@/components/questions/earlier-answers";
import { AskedRow } from "@/components/questions/question-row";
import { RepliesSoFar } from "@/components/questions/replies-so-far";
import { ResolveForm } from "@/components/questions/resolve-form";
import { RichText } from "@/components/rich-text/rich-text";
import { findConversation, listCommentsByTime } from "@/db/comments/reads";
import type { Question, WaitingQuestion } from "@/db/questions/reads";
import { findAnswers } from "@/lib/search/find-answers";
import { answerPlace, questionCode, queuePath } from "@/lib/urls";
import type { Viewer } from "@/lib/web/current-actor";
import type { Ways } from "./queue-links";
import type { View } from "./queue-view";

const FOUND = 3;

type Props = {
  row: WaitingQuestion;
  view: View;
  viewer: Viewer;
  ways: Ways;
  now: Date;
  submission: string;
};

export async function Opened({ row, view, viewer, ways, now, submission }: Props) {
  const { list, tag, after, find } = view;
  const [found, replies, stored] = await Promise.all([
    findAnswers(find ?? `${row.commentId === null ? row.title : ""}\n${row.bodyText}`, {
      limit: FOUND,
      kinds: ["author_reply", "passage", "accepted"],
    }),
    repliesTo(row),
    ownDraft(viewer, answerPlace(row.threadId, row.commentId)),
  ]);
  const next = ways.answered([row]);
  return (
    <AskedRow
      row={row}
      now={now}
      open
      beside={
        <aside className="beside-answer" aria-label="Earlier answers and replies">
          <EarlierAnswers
            key={questionCode(row)}
            question={row}
            found={found}
            find={find}
            list={list}
            tag={tag}
            after={after}
            next={next}
            submission={submission}
          />
          <RepliesSoFar replies={replies} />
        </aside>
      }
    >
      <div className="question-text">
        <RichText stored={row.body} />
      </div>
      <AnswerForm
        key={questionCode(row)}
        questions={[row]}
        next={next}
        at={ways.here}
        stored={stored}
        submission={submission}
        closed={row.locked && <p className="note">You cannot reply here: the thread is locked.</p>}
      />
      <div className="instead">
        <span>Or without an answer:</span>
        <ResolveForm key={submission} row={row} next={next} submission={submission}>
          <Link href={ways.decline(row)} prefetch={false} scroll={false} data-key="d">
            Decline
          </Link>
        </ResolveForm>
        <Link
          href={queuePath({ list, tag, after, at: row })}
          prefetch={false}
          scroll={false}
          data-key="close"
        >
          Close
        </Link>
      </div>
    </AskedRow>
  );
}

async function repliesTo({ threadId, commentId }: Question) {
  if (commentId === null) return (await listCommentsByTime(threadId)).comments;
  const conversation = await findConversation(threadId, commentId);
  return conversation?.comments.filter(({ id }) => id !== commentId) ?? [];
}
