import type { Waiting } from "@/db/questions/reads";
import type { TagRef } from "@/db/threads/cards";
import type { QueueList } from "@/lib/urls";
import { counted } from "@/lib/words/counts";

type Props = {
  of: Waiting;
  list: QueueList;
  tag: TagRef | null;
};

export function WaitingCount({ of: { questions, runners, comments }, tag, list }: Props) {
  if (list === "comments") {
    return (
      <p className="waiting-count">
        <b>{counted(comments, "comment", "comments")}</b>
        {` without a question or your reply${tag ? ` under ${tag.name}` : ""}`}
      </p>
    );
  }
  if (questions === 0)
    return <p className="waiting-count">{`No open questions${tag ? ` under ${tag.name}` : ""}`}</p>;
  return (
    <p className="waiting-count">
      <b>{counted(questions, "open question", "open questions")}</b>
      {" from "}
      <b>{counted(runners, "runner", "runners")}</b>
      {tag && ` under ${tag.name}`}
    </p>
  );
}
