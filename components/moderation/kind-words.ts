import type { DecisionLine } from "@/db/queries/decided";

export type Kind = DecisionLine["kind"];

/** What can be decided, as the form asks it, with what that means in a few words. */
export const KIND_CHOICES: Record<Kind, readonly [name: string, means: string]> = {
  dismiss: ["Leave it as it is", "Nothing is wrong with it"],
  hide: ["Hide it", "Readers do not see it; it can come back"],
  remove: ["Remove it", "A line in its place says by which rule"],
  restore: ["Restore", "As it was before"],
  redact: ["Take words out", "Somebody’s private information alone"],
  lock: ["Close it to replies", "What is said stays"],
  unlock: ["Open it to replies", "Without any brake"],
  slow: ["Slow replies down", "So many minutes between two of one member"],
  author_replies_only: ["Author’s replies only", "Others read"],
  move: ["Put it under other tags", "It stays one thread"],
  split: ["Make it a thread of its own", "With the replies to it"],
  merge: ["Put it into another thread", "Its address leads there"],
  outdated: ["Mark it as outdated", "It stays, under a line that says so"],
  warn: ["Warn", "They read why; nothing else changes"],
  limit: ["Limit", "The limits of a first day hold again"],
  silence: ["Silence", "They read, and write nothing"],
  suspend: ["Suspend", "They do nothing that others see"],
  delete_content: ["Remove all they wrote", "Thread by thread and reply by reply"],
};
