import type { MergeFacts } from "@/db/threads/merges";
import type { LockedThread } from "@/db/threads/writes";
import { isGone } from "@/lib/forum/content/threads/rules";
import { ALLOW, deny, type Verdict } from "@/lib/pipeline/verdict";

/** Refuses a merge that would lose data or reveal an anonymous asker. */
export function canMerge(thread: LockedThread, into: LockedThread, facts: MergeFacts): Verdict {
  if (thread.threadId === into.threadId)
    return deny("This is the link of the thread itself. Enter the link of the other thread.", "conflict");
  if (thread.mergedIntoId) return deny("This thread is already merged into another one.", "conflict");
  if (into.mergedIntoId)
    return deny(
      "The other thread was itself merged. Enter the link of the thread it was merged into.",
      "conflict",
    );
  if (isGone(thread))
    return deny("This thread is hidden or removed. Restore it before you merge it.", "gone");
  if (isGone(into)) return deny("The other thread is hidden or removed.", "gone");
  const loss = lossOf(thread, facts);
  if (loss) return deny(loss, "conflict");
  return staysUnnamed(thread, into, facts)
    ? ALLOW
    : deny(
        "Somebody asked anonymously in one of the threads. Merged, their replies would reveal who they are, so the threads stay separate.",
        "conflict",
      );
}

function lossOf({ kind }: LockedThread, { recorded, told, sameNumbers }: MergeFacts): string | null {
  if (kind === "article")
    return "An article stays its own page. Merge the other thread into the article instead.";
  if (recorded)
    return "This story has a recovery record or dated updates, and a merge would lose them. Link to the story instead.";
  if (told)
    return "The writer has answered “What happened?” here, and a merge would lose that answer. Link to the thread instead.";
  return sameNumbers
    ? "Both threads have imported comments with the same number, so their old links would clash."
    : null;
}

export function staysUnnamed(
  thread: LockedThread,
  into: LockedThread,
  { askerWroteHere }: Pick<MergeFacts, "askerWroteHere">,
): boolean {
  if (thread.anonymous) return into.anonymous && into.writerId === thread.writerId;
  return !into.anonymous || !askerWroteHere;
}
