import { isNoLine } from "@/lib/forum/content/comments/policy";
import { isGone } from "@/lib/forum/content/threads/rules";
import { canWrite } from "@/lib/forum/people/policy";
import type { Actor, Member } from "@/lib/pipeline/actor";
import { ALLOW, deny, type Verdict } from "@/lib/pipeline/verdict";

interface Removable {
  readonly hiddenAt: Date | null;
  readonly removedAt: Date | null;
  readonly withdrawnAt: Date | null;
}
interface Text extends Removable {
  readonly writerId: number;
  readonly promotedId?: number | null;
}
interface Thread extends Removable {
  readonly lockedAt: Date | null;
}

/** For everybody except its writer, a hidden post is "not found": the answer must not reveal that the post exists. */
export function findsText(actor: Actor, text: Text, thread: Removable): boolean {
  if (actor.kind === "member" && actor.id === text.writerId) return true;
  return !isGone(text) && !isGone(thread);
}

export function canEdit(actor: Member, text: Text, thread: Thread, at: Date): Verdict {
  const verdict = canWrite(actor, at);
  if (!verdict.allowed) return verdict;
  if (actor.id !== text.writerId) return deny("Only the writer of a post can edit it.");
  if (text.withdrawnAt) return deny("You deleted this post, so you can no longer edit it.", "gone");
  if (text.hiddenAt && !text.removedAt)
    return deny("Readers cannot see this post now, so you cannot edit it. You can still delete it.", "gone");
  if (isGone(text)) return deny("A moderator removed this post, so you can no longer edit it.", "gone");
  const standing = isNoLine(text);
  if (!standing.allowed) return standing;
  if (isGone(thread)) return deny("The thread of this reply is gone.", "gone");
  return thread.lockedAt
    ? deny(
        "This thread is locked, so you can no longer edit your posts in it. You can still delete them.",
        "conflict",
      )
    : ALLOW;
}

/** Another device may have changed the post since the form was opened. */
export function isUnchanged(version: string, now: string): Verdict {
  return version === now
    ? ALLOW
    : deny(
        "This text was changed after you opened this form, perhaps on another device. What you wrote is still here. Read the current text, then send yours again to replace it.",
        "conflict",
      );
}
