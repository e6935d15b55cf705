import { type Actor, isEndless, type Member } from "@/lib/pipeline/actor";
import { forMember } from "@/lib/pipeline/admitted";
import { ALLOW, deny, type Verdict } from "@/lib/pipeline/verdict";
import { momentOf } from "@/lib/words/dates";

export function canWrite(member: Member, at: Date): Verdict {
  const verdict = canTakePart(member, at);
  if (!verdict.allowed) return verdict;
  const until = member.silencedUntil;
  return until && until > at ? deny(`${silence(until)} ${STILL.silenced}`) : ALLOW;
}

/** For marks, flags and accepted answers: a silenced member may, a suspended member may not. */
export function canTakePart(member: Member, at: Date): Verdict {
  const until = member.suspendedUntil;
  return until && until > at ? deny(`${suspension(until)} ${STILL.suspended}`) : ALLOW;
}

const suspension = (until: Date) =>
  isEndless(until)
    ? "Your account is suspended, with no end date, so you cannot post."
    : `Your account is suspended until ${momentOf(until)}, so you cannot post.`;

const silence = (until: Date) =>
  isEndless(until)
    ? "Several of your posts were hidden, so you cannot post until a moderator has looked."
    : `Your account is silenced until ${momentOf(until)}, so you cannot post.`;

const STILL = {
  silenced:
    "You can still read, mark posts as helpful, flag, delete your own posts, appeal, and write to the moderators.",
  suspended: "You can still read, delete your own posts, appeal, and write to the moderators.",
};

export function isSystem(actor: Actor): Verdict {
  return actor.kind === "system" ? ALLOW : deny("Only the owner can do this, from the command line.");
}

export function isAdmin(actor: Actor, at: Date): Verdict {
  if (actor.kind === "system") return ALLOW;
  return forMember(actor, (member) => {
    const verdict = canWrite(member, at);
    if (!verdict.allowed) return verdict;
    return member.role === "admin" ? ALLOW : deny("Only an admin can do this.");
  });
}
