import { CARE_GROUPS, type CareGroupId, type CareMatch, type CareUrgency } from "@/lib/care/groups";

/** Health data is kept while it helps: so long after a moderator closed or decided the case, */
export const KEPT_CLOSED_DAYS = 90;
/** and no longer than this in any event. */
export const KEPT_AT_MOST_DAYS = 365;

const URGENCIES: readonly CareUrgency[] = ["now", "today", "soon"];

/** A match as it is stored. */
export interface Signs {
  readonly groupId: string;
  readonly strength: string;
  readonly urgency: string;
  readonly about: string;
  readonly also: readonly string[];
}

export function signsOf({ group, also, ...match }: CareMatch) {
  return { ...match, groupId: group, also: [...also] };
}

/** Null where the stored group is known no longer. */
export function matchIn({ groupId, strength, urgency, about, also }: Signs): CareMatch | null {
  const group = CARE_GROUPS.find((one) => one === groupId);
  const level = URGENCIES.find((one) => one === urgency);
  if (!group || !level) return null;
  return {
    group,
    urgency: level,
    strength: strength === "explicit" ? "explicit" : "indirect",
    about: about === "other" ? "other" : "self",
    also: also.filter((one): one is CareGroupId => CARE_GROUPS.some((known) => known === one)),
  };
}

/** Self-harm before everything, then what is more urgent, then what is said more clearly. */
function rankOf({ group, urgency, strength }: CareMatch): number {
  const level = group === "self-harm" ? 0 : 1 + URGENCIES.indexOf(urgency);
  return level * 2 + (strength === "explicit" ? 0 : 1);
}

export const isGraver = (match: CareMatch, than: CareMatch): boolean => rankOf(match) < rankOf(than);

/** What a moderator who closed the case has not seen: another group, or the same graver than before. */
export const isNewOrGraver = (match: CareMatch, seen: CareMatch): boolean =>
  match.group !== seen.group || isGraver(match, seen);
