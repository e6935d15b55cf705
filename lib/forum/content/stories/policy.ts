import type { LockedThread } from "@/db/threads/writes";
import { canWrite } from "@/lib/forum/people/policy";
import type { Member } from "@/lib/pipeline/actor";
import { ALLOW, deny, type Verdict } from "@/lib/pipeline/verdict";

/** The story's page lists this many updates; a further one would not be shown. */
const UPDATES = 500;

export function canUpdateStory(actor: Member, story: LockedThread, updates: number, at: Date): Verdict {
  const verdict = canWrite(actor, at);
  if (!verdict.allowed) return verdict;
  if (story.kind !== "story") return deny("Only a story has updates.", "conflict");
  if (actor.id !== story.writerId) return deny("Only who told a story adds to it. You can reply to it.");
  if (story.hiddenAt || story.removedAt || story.withdrawnAt) return deny("This story is gone.", "gone");
  if (story.lockedAt) return deny("This story is locked: it can be read, not added to.", "conflict");
  return updates < UPDATES
    ? ALLOW
    : deny(`A story holds ${UPDATES} updates, and this one is full.`, "conflict");
}
