import type { LockedThread } from "@/db/threads/writes";
import { canWrite } from "@/lib/forum/people/policy";
import type { Actor, Member } from "@/lib/pipeline/actor";
import { forMember } from "@/lib/pipeline/admitted";
import { ALLOW, andThen, deny, type Verdict } from "@/lib/pipeline/verdict";

export function canAsk(actor: Member, question: { anonymous: boolean }, at: Date): Verdict {
  return andThen(canWrite(actor, at), () => canBeUnnamed(actor, question));
}

/** The author's replies carry a mark on every page, so the author could not stay anonymous. */
export function canBeUnnamed(actor: Member, { anonymous }: { anonymous: boolean }): Verdict {
  return anonymous && actor.role === "author"
    ? deny("The author’s posts are always marked, so the author cannot ask anonymously.")
    : ALLOW;
}

export function canSeeAsker(actor: Actor): Verdict {
  return actor.kind === "member" && (actor.role === "moderator" || actor.role === "admin")
    ? ALLOW
    : deny("The person who asked wants to stay anonymous.");
}

export const canTellStory = canWrite;

export function canPublish(actor: Member, at: Date): Verdict {
  const verdict = canWrite(actor, at);
  if (!verdict.allowed) return verdict;
  return actor.role === "author" || actor.role === "admin"
    ? ALLOW
    : deny("Only the author can publish articles.");
}

export function canPin(actor: Actor, article: LockedThread, at: Date): Verdict {
  const verdict = actor.kind === "system" ? ALLOW : forMember(actor, (member) => canPublish(member, at));
  if (!verdict.allowed) return verdict;
  return article.kind === "article" ? ALLOW : deny("Only an article can be pinned.", "conflict");
}
