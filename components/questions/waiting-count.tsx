import type { TagRef } from "@/db/threads/cards";
import { counted } from "@/lib/words/counts";

type Props = {
  of: { questions: number; runners: number };
  tag: TagRef | null;
};

export function WaitingCount({ of: { questions, runners }, tag }: Props) {
  if (questions === 0)
    return <p className="waiting-count">{`Nobody waits${tag ? ` under ${tag.name}` : ""}`}</p>;
  return (
    <p className="waiting-count">
      <b>{counted(runners, "person", "people")}</b>
      {` ${runners === 1 ? "waits" : "wait"} in `}
      <b>{counted(questions, "question", "questions")}</b>
      {tag && ` under ${tag.name}`}
    </p>
  );
}
