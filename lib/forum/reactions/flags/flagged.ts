import type { EventOf } from "@/lib/events/event";
import { isGrave, weighed } from "@/lib/forum/filters/holding/case-weight";
import type { Flagged } from "@/lib/forum/filters/holding/raise-flag";
import type { Recorded } from "@/lib/forum/filters/holding/store-decision";
import { allOf } from "@/lib/forum/targets/changed";
import type { FoundTarget } from "@/lib/forum/targets/find-target";

export function flaggedNow(
  target: FoundTarget,
  { openCase, standing }: Flagged,
  done: readonly Recorded[],
): EventOf<"target.flagged"> {
  const grave = isGrave(weighed(standing));
  return { ...named(target), caseId: openCase.id, first: true, grave, ...broughtAbout(done) };
}

export function flaggedBefore(target: FoundTarget, caseId: number): EventOf<"target.flagged"> {
  return { ...named(target), caseId, first: false, ...broughtAbout([]) };
}

function named({ kind, id, thread }: FoundTarget) {
  return { name: "target.flagged", subject: { kind, id }, threadId: thread?.id } as const;
}

export function broughtAbout(done: readonly Recorded[]) {
  return {
    decisionIds: done.map(({ decisionId }) => decisionId),
    changed: done.length > 0 ? allOf(done.map(({ changed }) => changed)) : null,
    restored: done.flatMap(({ restored }) => restored),
  };
}
