import type { ResolvedRow } from "@/db/questions/resolutions";
import { openingOf } from "@/lib/rich-text/opening";
import { commentPath, questionCode, threadPath } from "@/lib/urls";
import { nameOf } from "../people/name-of";
import { Empty } from "../ui/empty";
import { Moment } from "../ui/moment";
import { calledOf } from "./question-name";
import { RESOLVED_WORDS } from "./resolved-words";
import { UndoForm } from "./undo-form";

const LETTERS = 160;

type Props = {
  rows: readonly ResolvedRow[];
  /** Only the post that a link named. */
  one: boolean;
  undoes: boolean;
  back: string;
  submission: string;
};

export function ResolvedRows({ rows, one, undoes, back, submission }: Props) {
  if (rows.length === 0 && one) {
    return (
      <Empty title="This post is no longer resolved">
        The post is back in the queue, or you have replied to it.
      </Empty>
    );
  }
  if (rows.length === 0) {
    return (
      <Empty title="Nothing resolved yet">
        Questions that you hand to the community, decline, or mark as not a question appear here.
      </Empty>
    );
  }
  return (
    <ol className="queue resolved-rows">
      {rows.map((row) => (
        <li key={row.id} className="queue-row" data-question={questionCode(row)}>
          <div className="asked">
            <h2 dir="auto">
              <a href={placeOf(row)}>{calledOf(row)}</a>
            </h2>
            <p className="meta">
              <span className="kind">{RESOLVED_WORDS[row.kind]}</span>
              <span>{`by ${nameOf(row.resolvedBy)}`}</span>
              <Moment at={row.resolvedAt} />
            </p>
            <p className="question-text" dir="auto">
              {openingOf(row.opening, LETTERS)}
            </p>
            {row.reason && <p className="hint" dir="auto">{`Reason: ${row.reason}`}</p>}
          </div>
          {undoes && (
            <div className="question-actions">
              <UndoForm questions={[row]} name={calledOf(row)} next={back} submission={submission} />
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}

function placeOf({ commentId, threadId, slug }: ResolvedRow): string {
  return commentId === null ? threadPath({ id: threadId, slug }) : commentPath(commentId);
}
