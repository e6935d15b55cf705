import type { OwnFlagView } from "@/db/flags/reads";
import { isAboutPeople, KINDS } from "@/lib/forum/moderation/decisions/kinds";

export function cameOf({ settled, withdrawnAt }: OwnFlagView): string {
  if (settled?.upheld) return agreed(settled);
  if (settled?.undone && settled.kind === null)
    return "A moderator agreed with you at first, and the decision has since been undone.";
  if (settled) return "A moderator looked and changed nothing.";
  return withdrawnAt
    ? "You withdrew this flag."
    : "No moderator has decided yet. We notify you of the decision in your inbox.";
}

/** A decision about a member is private. */
function agreed({ kind, ended }: NonNullable<OwnFlagView["settled"]>): string {
  if (!kind || isAboutPeople(kind)) return "A moderator agreed with you. Decision: acted on.";
  const since = ended ? `, and since then ${KINDS[ended].words.past}` : "";
  return `A moderator agreed with you. Decision: ${KINDS[kind].words.past}${since}.`;
}
