import type { OwnFlagView } from "@/db/queries/own-flags";
import { PAST } from "@/lib/forum/decisions/words";

/** What came of a flag, in one sentence. */
export function cameOf({ settled, withdrawnAt }: OwnFlagView): string {
  if (settled?.upheld)
    return `A moderator agreed with you: it was ${settled.kind ? PAST[settled.kind] : "acted on"}.`;
  if (settled) return "A moderator looked, and left it as it is.";
  return withdrawnAt ? "You took it back." : "Nobody has decided about it yet. You are told in your inbox.";
}
