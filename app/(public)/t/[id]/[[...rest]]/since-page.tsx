import { notFound } from "next/navigation";
import { NewReplies } from "@/components/comments/new-replies";
import { Page } from "@/components/layout/page";
import { listNewReplies } from "@/db/comments/new-replies";
import type { ThreadView } from "@/db/threads/reads";

/** The viewer script takes new replies from this page and puts them into the open one. */
export async function SincePage({ thread, after }: { thread: ThreadView; after: number }) {
  const found = await listNewReplies(thread.id, after);
  if (!found) notFound();
  return (
    <Page at="threads">
      <NewReplies thread={thread} after={after} {...found} />
    </Page>
  );
}
