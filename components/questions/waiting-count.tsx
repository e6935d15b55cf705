import type { TagRef } from "@/db/threads/cards";
import { counted } from "@/lib/words/counts";

type Props = {
  of: { questions: number; runners: number };
  tag: TagRef | null;
};

export function WaitingCount({ of: { questions, runners }, tag }: Props) {
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
