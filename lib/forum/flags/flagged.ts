import type { EventOf } from "@/lib/events/event";
import { allOf } from "@/lib/forum/decisions/changed";
import type { Recorded } from "@/lib/forum/decisions/record";
import type { FoundSubject } from "@/lib/forum/moderation/find-subject";
import type { Flagged } from "./raise";

/** What happened to a thing that somebody flagged. */
export function flaggedNow(
  thing: FoundSubject,
  { openCase }: Pick<Flagged, "openCase">,
  done: readonly Recorded[],
): EventOf<"thing.flagged"> {
  return { ...named(thing), caseId: openCase.id, first: true, ...broughtAbout(done) };
}

/** They had flagged it already. */
export function flaggedBefore(thing: FoundSubject, caseId: number): EventOf<"thing.flagged"> {
  return { ...named(thing), caseId, first: false, ...broughtAbout([]) };
}

function named({ kind, id, thread }: FoundSubject) {
  return { name: "thing.flagged", subject: { kind, id }, threadId: thread?.id } as const;
}

/** What the program did about it, as events tell it. */
export function broughtAbout(done: readonly Recorded[]) {
  return {
    decisionIds: done.map(({ decisionId }) => decisionId),
    changed: done.length > 0 ? allOf(done.map(({ changed }) => changed)) : null,
    restored: done.flatMap(({ restored }) => restored),
  };
}
