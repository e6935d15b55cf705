import type { TagRef } from "@/db/threads/cards";
import { counted } from "../ui/words";

type Props = {
  of: { questions: number; runners: number };
  /** The tag under which they wait, where only those are shown. */
  tag: TagRef | null;
};

/** How many people wait: the number that falls while the author works. */
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
