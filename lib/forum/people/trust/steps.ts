import type { Thresholds } from "@/lib/forum/people/settings/thresholds";
import { trustPrivileges } from "./privileges";

export interface Earned {
  readonly days: number;
  readonly threads: number;
  readonly helped: number;
  readonly lost: number;
}

export type Needs = Pick<Earned, "days" | "threads" | "helped">;

export interface TrustStep {
  readonly name: string;
  readonly needs: Needs;
  readonly lifts: string;
}

/** Each step raises limits; none takes away what a newcomer has. */
export function trustSteps(now: Thresholds): readonly TrustStep[] {
  return [
    {
      name: "Newcomer",
      needs: { days: 0, threads: 0, helped: 0 },
      lifts: `Everything can be read, asked, told and answered. A text with more than ${now.newMemberLinks} links, or one that was sent within ${now.fewestSeconds} seconds, waits until a moderator has looked.`,
    },
    {
      name: "Familiar",
      needs: { days: now.familiarDays, threads: now.familiarThreads, helped: 0 },
      lifts: `The limits of the first day end, and links and speed hold nothing up any more. ${worthInWords(1)}`,
    },
    {
      name: "Regular",
      needs: { days: now.regularDays, threads: now.regularThreads, helped: now.regularHelped },
      lifts: `Filters hold nothing of theirs: they only ask a moderator to look. ${worthInWords(2)}`,
    },
    {
      name: "Mainstay",
      needs: { days: now.mainstayDays, threads: now.mainstayThreads, helped: now.mainstayHelped },
      lifts: worthInWords(3),
    },
  ];
}

function worthInWords(step: number): string {
  const [now, newcomer] = [trustPrivileges(step), trustPrivileges(0)];
  const weight = now.flagWeight / newcomer.flagWeight;
  return `There is room for ${now.room / newcomer.room} times as many posts in an hour, and a flag weighs ${weight} times that of a newcomer.`;
}

/** The highest step whose needs are all met, minus one for each recent decision against them. */
export function stepOf(earned: Earned, now: Thresholds): number {
  const unmet = trustSteps(now).findIndex(({ needs }) => !meets(earned, needs));
  const reached = (unmet < 0 ? 4 : unmet) - 1;
  return Math.max(0, reached - earned.lost);
}

function meets(earned: Earned, needs: Needs): boolean {
  return earned.days >= needs.days && earned.threads >= needs.threads && earned.helped >= needs.helped;
}
