import type { CommentForWrite } from "@/db/comments/writes";
import type { LockedThread } from "@/db/threads/writes";
import { canWrite } from "@/lib/forum/people/policy";
import type { Actor, Member } from "@/lib/pipeline/actor";
import { ALLOW, deny, type Verdict } from "@/lib/pipeline/verdict";
import { isHeldBack } from "./reply-limits";

type Open = Pick<LockedThread, "lockedAt" | "authorRepliesOnlyAt">;
type Closable = Open & Pick<LockedThread, "hiddenAt" | "removedAt" | "withdrawnAt">;
type Removable = Pick<CommentForWrite, "hiddenAt" | "removedAt" | "withdrawnAt" | "promotedId">;

/** A lock applies to staff too. */
export function isOpenTo(actor: Actor, { lockedAt, authorRepliesOnlyAt }: Open): Verdict {
  if (lockedAt) return deny("This thread is locked. You can read it, but not reply.", "conflict");
  return authorRepliesOnlyAt && (actor.kind === "visitor" || isHeldBack(actor))
    ? deny("Only the author can reply in this thread at the moment. You can read and follow it.", "conflict")
    : ALLOW;
}

export function canComment(actor: Member, thread: Closable, parent: Removable | null, at: Date): Verdict {
  const verdict = canWrite(actor, at);
  if (!verdict.allowed) return verdict;
  if (thread.removedAt || thread.withdrawnAt || thread.hiddenAt) return deny("This thread is gone.", "gone");
  const open = isOpenTo(actor, thread);
  if (!open.allowed) return open;
  if (parent && (parent.removedAt || parent.withdrawnAt || parent.hiddenAt)) {
    return deny("The comment you are replying to is gone. You can still reply to the thread.", "gone");
  }
  return parent ? isNoLine(parent) : ALLOW;
}

/** Of a promoted comment only a link to its new thread is left, so nothing may change it. */
export function isNoLine({ promotedId }: { readonly promotedId?: number | null }): Verdict {
  return !promotedId ? ALLOW : deny("This comment is now its own thread. Reply there.", "conflict");
}
