import type { LockedThread } from "@/db/threads/writes";
import { canWrite } from "@/lib/forum/people/policy";
import type { Member } from "@/lib/pipeline/actor";
import { ALLOW, deny, type Verdict } from "@/lib/pipeline/verdict";
import { MAX_UPDATES } from "./rules";

export function canUpdateStory(actor: Member, story: LockedThread, updates: number, at: Date): Verdict {
  const verdict = canWrite(actor, at);
  if (!verdict.allowed) return verdict;
  if (story.kind !== "story") return deny("Only a story can have updates.", "conflict");
  if (actor.id !== story.writerId)
    return deny("Only the writer of a story can add updates. You can reply to it.");
  if (story.hiddenAt || story.removedAt || story.withdrawnAt) return deny("This story is gone.", "gone");
  if (story.lockedAt) return deny("This story is locked. You can read it, but not add to it.", "conflict");
  return updates < MAX_UPDATES
    ? ALLOW
    : deny(`This story already has ${MAX_UPDATES} updates, the most a story can have.`, "conflict");
}
