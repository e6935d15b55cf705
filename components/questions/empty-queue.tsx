import type { TagRef } from "@/db/threads/cards";
import { answersPath, queuePath } from "@/lib/urls";
import { Empty } from "../ui/empty";

export function NobodyWaits({ tag }: { tag: TagRef | null }) {
  if (tag) {
    return (
      <Empty
        title={`No open questions under ${tag.name}`}
        actions={
          <a className="btn" href={queuePath()}>
            Show all open questions
          </a>
        }
      >
        New questions under this tag appear here.
      </Empty>
    );
  }
  return (
    <Empty
      title="No open questions"
      actions={
        <>
          <a className="btn" href={answersPath()}>
            See your answers
          </a>
          <a className="btn" href="/">
            See the threads
          </a>
        </>
      }
    >
      You have resolved every question. New questions appear here.
    </Empty>
  );
}
