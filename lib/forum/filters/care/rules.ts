import { CARE_GROUPS, type CareGroupId, type CareMatch, type CareUrgency } from "@/lib/care/groups";

/** Health data is deleted this many days after a moderator closed or decided the case, */
export const KEPT_CLOSED_DAYS = 90;
/** and this many days after it was stored at the latest. */
export const KEPT_AT_MOST_DAYS = 365;

const URGENCIES: readonly CareUrgency[] = ["now", "today", "soon"];

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

function rankOf({ group, urgency, strength }: CareMatch): number {
  const level = group === "self-harm" ? 0 : 1 + URGENCIES.indexOf(urgency);
  return level * 2 + (strength === "explicit" ? 0 : 1);
}

export const isGraver = (match: CareMatch, than: CareMatch): boolean => rankOf(match) < rankOf(than);

/** Whether a moderator who closed the case has not seen this: another group, or the same group more serious. */
export const isNewOrGraver = (match: CareMatch, seen: CareMatch): boolean =>
  match.group !== seen.group || isGraver(match, seen);
