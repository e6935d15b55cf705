import { canPublish } from "@/lib/forum/content/threads/policy";
import type { Member } from "@/lib/pipeline/actor";
import { ALLOW, deny, type Verdict } from "@/lib/pipeline/verdict";
import { MOST_SCHEDULED } from "./rules";

export function canSchedule(actor: Member, others: number, at: Date): Verdict {
  const verdict = canPublish(actor, at);
  if (!verdict.allowed) return verdict;
  return others < MOST_SCHEDULED
    ? ALLOW
    : deny(
        `You have already scheduled ${MOST_SCHEDULED} articles. Your text is kept. Cancel one of them, or publish this article now.`,
        "conflict",
      );
}

/** At the time of publication the writer may no longer be an author, or may be suspended. */
export function canBePublished(writer: Member | undefined, publishAt: Date, at: Date): Verdict {
  if (publishAt > at) return deny("The time of this article has not come yet.", "conflict");
  return writer ? canPublish(writer, at) : deny("The writer of this article is gone.", "gone");
}
