import type { TagRef } from "@/db/threads/cards";
import { answersPath, type QueueList, queuePath } from "@/lib/urls";
import { counted } from "@/lib/words/counts";
import { Empty } from "../ui/empty";

type Props = { tag: TagRef | null; list: QueueList; comments: number };

export function NobodyWaits({ tag, list, comments }: Props) {
  if (list === "comments") {
    return (
      <Empty
        title={tag ? `No comments under ${tag.name}` : "No comments"}
        actions={
          <a className="btn" href={queuePath(tag ? { list } : {})}>
            {tag ? "Show all comments" : "Show the questions"}
          </a>
        }
      >
        Comments under your articles that ask nothing appear here.
      </Empty>
    );
  }
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
      {comments > 0
        ? `You have resolved every question. The tab “Comments” has ${counted(comments, "comment", "comments")} that ask nothing.`
        : "You have resolved every question. New questions appear here."}
    </Empty>
  );
}
