import type { DecisionKind } from "@/db/schema/decisions";

/** What became of a thing: "It was ...". */
export const PAST: Record<DecisionKind, string> = {
  dismiss: "left as it is",
  hide: "hidden",
  remove: "removed",
  restore: "restored",
  redact: "changed, to take out private information",
  lock: "locked",
  unlock: "opened for replies",
  slow: "put into slow mode",
  author_replies_only: "left to the author’s replies",
  move: "put under other tags",
  split: "made a thread of its own",
  merge: "merged into another thread",
  outdated: "marked as outdated",
  warn: "answered with a warning",
  limit: "answered with limits",
  silence: "answered with silence",
  suspend: "answered with a suspension",
  delete_content: "answered by removing all they wrote",
};
