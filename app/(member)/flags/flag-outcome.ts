import type { OwnFlagView } from "@/db/flags/reads";
import { isAboutPeople, KINDS } from "@/lib/forum/moderation/decisions/kinds";

export function cameOf({ settled, withdrawnAt }: OwnFlagView): string {
  if (settled?.upheld) {
    // A decision about a member is private.
    const past = settled.kind && !isAboutPeople(settled.kind) ? KINDS[settled.kind].words.past : "acted on";
    return `A moderator agreed with you. Decision: ${past}.`;
  }
  if (settled) return "A moderator looked and changed nothing.";
  return withdrawnAt
    ? "You withdrew this flag."
    : "No moderator has decided yet. We notify you of the decision in your inbox.";
}
