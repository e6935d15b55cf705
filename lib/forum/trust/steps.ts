import type { Thresholds } from "@/lib/forum/settings/thresholds";

/** What somebody did here, as trust counts it. */
export interface Earned {
  readonly days: number;
  readonly threads: number;
  /** Others who found something of theirs helpful, and flags of theirs that were right. */
  readonly helped: number;
  /** Things of theirs that a moderator decided against, of late. */
  readonly lost: number;
}

export type Needs = Pick<Earned, "days" | "threads" | "helped">;

export interface TrustStep {
  readonly name: string;
  readonly needs: Needs;
  /** What holds for them, as the rules say it. */
  readonly lifts: string;
}

/** The four steps and what each asks for. Each lifts limits, and none takes anything away that a newcomer has. */
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
      lifts:
        "The limits of the first day end, links and speed hold nothing up any more, and there is room for half as many posts again in an hour. A flag of theirs weighs twice that of a newcomer.",
    },
    {
      name: "Regular",
      needs: { days: now.regularDays, threads: now.regularThreads, helped: now.regularHelped },
      lifts:
        "Filters hold nothing of theirs: they only ask a moderator to look. There is room for twice as many posts in an hour, and a flag weighs three times that of a newcomer.",
    },
    {
      name: "Mainstay",
      needs: { days: now.mainstayDays, threads: now.mainstayThreads, helped: now.mainstayHelped },
      lifts:
        "There is room for three times as many posts in an hour, and a flag weighs four times that of a newcomer.",
    },
  ];
}

/** The step that somebody has reached: as many as they meet all needs of, less one for each thing decided against. */
export function stepOf(earned: Earned, now: Thresholds): number {
  const unmet = trustSteps(now).findIndex(({ needs }) => !meets(earned, needs));
  const reached = (unmet < 0 ? 4 : unmet) - 1;
  return Math.max(0, reached - earned.lost);
}

function meets(earned: Earned, needs: Needs): boolean {
  return earned.days >= needs.days && earned.threads >= needs.threads && earned.helped >= needs.helped;
}

/** How many times a newcomer's room in an hour somebody has. */
export const roomOf = (trust: number): number => [1, 1.5, 2, 3][trust] ?? 1;
