import { isMember } from "@/lib/forum/people/policy";
import type { Actor } from "@/lib/pipeline/actor";
import { ALLOW, deny, type Verdict } from "@/lib/pipeline/verdict";

/** Remembering a thread for oneself, in whichever way: only while it can be read. */
export function canVisit(actor: Actor, thread: { readonly listed: boolean }): Verdict {
  const verdict = isMember(actor);
  if (!verdict.allowed) return verdict;
  return thread.listed ? ALLOW : deny("This thread is gone.", "gone");
}
