import type { Member } from "@/lib/pipeline/actor";
import { ALLOW, deny, type Verdict } from "@/lib/pipeline/verdict";

export function canEndListedSession(actor: Member, session: { personId: number }): Verdict {
  return actor.id === session.personId ? ALLOW : deny("This session belongs to another member.");
}
