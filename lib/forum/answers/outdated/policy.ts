import type { Outdatable } from "@/db/comments/outdated";
import { canWrite } from "@/lib/forum/people/policy";
import type { Member } from "@/lib/pipeline/actor";
import { ALLOW, andThen, deny, type Verdict } from "@/lib/pipeline/verdict";

export function mayMarkOutdated(actor: Member, at: Date): Verdict {
  const verdict = canWrite(actor, at);
  if (!verdict.allowed) return verdict;
  return actor.role === "member"
    ? deny("Only the author or a moderator can mark an answer as outdated.")
    : ALLOW;
}

type Answer = Pick<Outdatable, "shown" | "answers" | "outdatedAt">;

/** An answer that is already outdated can be changed or unmarked in any state. */
export function canMarkOutdated(actor: Member, answer: Answer, at: Date): Verdict {
  return andThen(mayMarkOutdated(actor, at), () => canBeOutdated(answer));
}

export function canBeOutdated(answer: Answer): Verdict {
  if (!answer.shown) return deny("This answer is gone.", "gone");
  return answer.answers || answer.outdatedAt
    ? ALLOW
    : deny("Only an answer by the author, or an accepted answer, can be marked as outdated.", "conflict");
}
