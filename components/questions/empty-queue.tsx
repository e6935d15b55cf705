import type { TagRef } from "@/db/threads/cards";
import { answersPath, queuePath } from "@/lib/urls";
import { Empty } from "../ui/empty";

export function NobodyWaits({ tag }: { tag: TagRef | null }) {
  if (tag) {
    return (
      <Empty
        title={`Nobody waits under ${tag.name}`}
        actions={
          <a className="btn" href={queuePath()}>
            See all that waits
          </a>
        }
      >
        What is asked under this tag comes here as soon as it is asked.
      </Empty>
    );
  }
  return (
    <Empty
      title="Nobody waits"
      actions={
        <>
          <a className="btn" href={answersPath()}>
            What you have answered
          </a>
          <a className="btn" href="/">
            See the threads
          </a>
        </>
      }
    >
      Everybody who asked has an answer. The next question stands here as soon as somebody asks it; there is
      nothing else to do.
    </Empty>
  );
}
