import type { OwnFlagView } from "@/db/flags/reads";
import { isAboutPeople, KINDS } from "@/lib/forum/moderation/decisions/kinds";

export function cameOf({ settled, withdrawnAt }: OwnFlagView): string {
  if (settled?.upheld) {
    // A decision about a member is private.
    const past =
      settled.kind && !isAboutPeople(settled.kind) ? KINDS[settled.kind].words.past : "acted on it";
    return `A moderator agreed with your flag: ${past}.`;
  }
  if (settled) return "A moderator checked it and left it as it is.";
  return withdrawnAt ? "You withdrew your flag." : "Not decided yet. We will notify you in your inbox.";
}
