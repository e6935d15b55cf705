import type { MergeFacts } from "@/db/threads/merges";
import type { LockedThread } from "@/db/threads/writes";
import { isGone } from "@/lib/forum/content/threads/rules";
import { ALLOW, deny, type Verdict } from "@/lib/pipeline/verdict";

/** Refuses a merge that would lose data or reveal an anonymous asker. */
export function canMerge(thread: LockedThread, into: LockedThread, facts: MergeFacts): Verdict {
  if (thread.threadId === into.threadId)
    return deny("This is the address of the thread itself. Give the one it should go into.", "conflict");
  if (thread.mergedIntoId) return deny("It was merged into another thread already.", "conflict");
  if (into.mergedIntoId)
    return deny("That thread was merged itself. Give the one that it went into.", "conflict");
  if (isGone(thread)) return deny("What is gone cannot be merged. Restore it first.", "gone");
  if (isGone(into)) return deny("The thread it should go into is gone.", "gone");
  const loss = lossOf(thread, facts);
  if (loss) return deny(loss, "conflict");
  return staysUnnamed(thread, into, facts)
    ? ALLOW
    : deny(
        "Somebody asked without a name in one of them, and together their words would say who it was. They stay apart.",
        "conflict",
      );
}

function lossOf({ kind }: LockedThread, { recorded, told, sameNumbers }: MergeFacts): string | null {
  if (kind === "article")
    return "An article stays a page of its own. Merge what stands elsewhere into it instead.";
  if (recorded)
    return "This story has a recovery record or dated updates, which a comment cannot have: they would be lost. Lead to it by a link instead.";
  if (told)
    return "Its writer has told here what became of it, and that would be lost. Lead to it by a link instead.";
  return sameNumbers
    ? "Both hold comments of the same number from an imported blog, whose old links would clash."
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
