import type { OwnFlagView } from "@/db/flags/reads";
import { isAboutPeople, KINDS } from "@/lib/forum/moderation/decisions/kinds";

export function cameOf({ settled, withdrawnAt }: OwnFlagView): string {
  if (settled?.upheld) {
    // A decision about a member is private.
    const past = settled.kind && !isAboutPeople(settled.kind) ? KINDS[settled.kind].words.past : "acted on";
    return `A moderator agreed with you: it was ${past}.`;
  }
  if (settled) return "A moderator looked, and left it as it is.";
  return withdrawnAt ? "You took it back." : "Nobody has decided about it yet. You are told in your inbox.";
}
