import { type Actor, isEndless } from "@/lib/pipeline/actor";
import { ALLOW, deny, type Verdict } from "@/lib/pipeline/verdict";

/** Whether somebody may write at all: signed in, and neither suspended nor silenced at this moment. */
export function canWrite(actor: Actor, at: Date): Verdict {
  const verdict = canTakePart(actor, at);
  if (!verdict.allowed || actor.kind !== "member") return verdict;
  const until = actor.silencedUntil;
  return until && until > at ? deny(`${silence(until)} ${STILL.silenced}`) : ALLOW;
}

/** What others see or count without a word: marks, flags, which answer helped. Open to who is silenced, and not to who is suspended. */
export function canTakePart(actor: Actor, at: Date): Verdict {
  if (actor.kind === "system") return deny("Only people write: the program signs nothing.");
  if (actor.kind === "visitor")
    return deny("Sign in to write here. Reading needs no account.", "unauthenticated");
  const until = actor.suspendedUntil;
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

/** What concerns nobody but oneself, or takes back what is one's own: open to who is suspended as well. */
export function isMember(actor: Actor): Verdict {
  if (actor.kind === "system") return deny("Only people do this: the program has nothing of its own here.");
  return actor.kind === "visitor"
    ? deny("Sign in first: this is kept for members.", "unauthenticated")
    : ALLOW;
}

/** Only the program itself: the import, the start content, the command line. */
export function isSystem(actor: Actor): Verdict {
  return actor.kind === "system" ? ALLOW : deny("Only the owner can do this, from the command line.");
}

export function isAdmin(actor: Actor, at: Date): Verdict {
  if (actor.kind === "system") return ALLOW;
  const verdict = canWrite(actor, at);
  if (!verdict.allowed || actor.kind !== "member") return verdict;
  return actor.role === "admin" ? ALLOW : deny("Only an admin can do this.");
}

function inWords(moment: Date): string {
  const written = { dateStyle: "long", timeStyle: "short", timeZone: "UTC" } as const;
  return `${new Intl.DateTimeFormat("en-GB", written).format(moment)} UTC`;
}
