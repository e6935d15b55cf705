import type { ScheduledArticle } from "@/db/schedules/reads";
import { canPublish } from "@/lib/forum/content/threads/policy";
import type { Member } from "@/lib/pipeline/actor";
import { ALLOW, andThen, deny, type Verdict } from "@/lib/pipeline/verdict";
import { MOST_SCHEDULED, NOT_SCHEDULED } from "./rules";

/** Undefined for an article that was never scheduled. Somebody else’s is refused like one that is gone. */
export type Scheduled = Pick<ScheduledArticle, "personId"> | null | undefined;

export function ownsSchedule(actor: Member, scheduled: Scheduled): Verdict {
  if (scheduled === undefined) return ALLOW;
  return scheduled?.personId === actor.id ? ALLOW : deny(NOT_SCHEDULED, "gone");
}

export function canSchedule(
  actor: Member,
  { scheduled, others }: { scheduled: Scheduled; others: number },
  at: Date,
): Verdict {
  const verdict = andThen(canPublish(actor, at), () => ownsSchedule(actor, scheduled));
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
