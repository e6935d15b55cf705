import { notFound } from "next/navigation";
import { NewReplies } from "@/components/comments/new-replies";
import { Page } from "@/components/layout/page";
import { listNewReplies } from "@/db/comments/new-replies";
import type { ThreadView } from "@/db/threads/reads";

/** What came after a comment: the island takes the replies out of it and puts them into a page that is open. */
export async function SincePage({ thread, after }: { thread: ThreadView; after: number }) {
  const found = await listNewReplies(thread.id, after);
  if (!found) notFound();
  return (
    <Page at="threads">
      <NewReplies thread={thread} after={after} {...found} />
    </Page>
  );
}
