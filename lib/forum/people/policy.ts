import { ALLOW, deny, type Verdict } from "@/lib/pipeline/verdict";
import type { Actor } from "./actor";

/** Whether somebody may write at all: signed in, and neither suspended nor silenced at this moment. */
export function canWrite(actor: Actor, at: Date): Verdict {
  if (actor.kind === "system") return deny("Only people write: the program signs nothing.");
  if (actor.kind === "visitor")
    return deny("Sign in to write here. Reading needs no account.", "unauthenticated");
  const until = [actor.suspendedUntil, actor.silencedUntil].find((end) => end && end > at);
  return until ? deny(`Your account cannot write until ${inWords(until)}.`) : ALLOW;
}

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
  return new Intl.DateTimeFormat("en", { dateStyle: "long", timeStyle: "short", timeZone: "UTC" }).format(
    moment,
  );
}
