import type { ThreadRow as Row } from "@/db/threads/cards";
import { More } from "../ui/more";
import { ThreadRow } from "./thread-row";

type Props = { threads: Row[]; heading: string; moreHref: string | null };

export function ThreadRows({ threads, heading, moreHref }: Props) {
  return (
    <>
      <h2 className="vh" dir="auto">
        {heading}
      </h2>
      <ol className="rows">
        {threads.map((thread) => (
          <ThreadRow key={thread.id} thread={thread} />
        ))}
      </ol>
      {moreHref && <More href={moreHref}>More threads</More>}
    </>
  );
}
