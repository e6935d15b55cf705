import { type Actor, isEndless, type Member } from "@/lib/pipeline/actor";
import { forMember } from "@/lib/pipeline/admitted";
import { ALLOW, deny, type Verdict } from "@/lib/pipeline/verdict";

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
    ? "Your account cannot write any more: it is suspended, and no end is set."
    : `Your account cannot write until ${inWords(until)}: it is suspended.`;

const silence = (until: Date) =>
  isEndless(until)
    ? "Your account cannot write until a moderator has looked: several of your texts were hidden one after the other."
    : `Your account cannot write until ${inWords(until)}: it is silenced.`;

const STILL = {
  silenced: "Everything else goes on: reading, marking, flagging, withdrawing what is yours, and appealing.",
  suspended: "You can go on reading, withdraw what is yours, and appeal.",
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

function inWords(moment: Date): string {
  const written = { dateStyle: "long", timeStyle: "short", timeZone: "UTC" } as const;
  return `${new Intl.DateTimeFormat("en-GB", written).format(moment)} UTC`;
}
