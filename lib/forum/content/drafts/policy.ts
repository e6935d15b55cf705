import type { StoredDraft } from "@/db/drafts/writes";
import { canWrite } from "@/lib/forum/people/policy";
import type { Member } from "@/lib/pipeline/actor";
import { ALLOW, deny, type Verdict } from "@/lib/pipeline/verdict";

const MOST_DRAFTS = 100;

/** A browser saves only if it knows the newest version, so that two devices never overwrite each other. */
export function canSaveDraft(
  actor: Member,
  at: Date,
  { version, writer }: { version: number; writer: string },
  { stored, others }: { stored: StoredDraft | null; others: number },
): Verdict {
  const verdict = canWrite(actor, at);
  if (!verdict.allowed) return verdict;
  if (actor.handle.toLowerCase() !== writer.toLowerCase())
    return deny("Somebody else has signed in here since. This draft is saved on this device.");
  if (stored && stored.version !== version)
    return deny("You also changed this draft on another device.", "conflict");
  if (!stored && version > 0) return deny("You posted or deleted this draft elsewhere.", "conflict");
  if (others >= MOST_DRAFTS) {
    return deny(
      `You already have ${MOST_DRAFTS} drafts. This one is saved on this device only. Delete another draft to save this one, too.`,
    );
  }
  return ALLOW;
}
