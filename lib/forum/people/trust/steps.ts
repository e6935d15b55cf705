import type { PersonRole } from "@/db/people/schema";
import type { Thresholds } from "@/lib/forum/people/settings/thresholds";
import { counted } from "@/lib/words/counts";
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
      lifts: `You can ask, reply and share your story. Your first post with a link is held for review, and so is a post that has more than ${counted(now.newMemberLinks, "link", "links")} or was sent with a link within ${counted(now.fewestSeconds, "second", "seconds")}.`,
    },
    {
      name: "Familiar",
      needs: { days: now.familiarDays, threads: now.familiarThreads, helped: 0 },
      lifts: `The limits of the first day end, and posts are no longer held for links or speed. ${privilegesInWords(1)}`,
    },
    {
      name: "Regular",
      needs: { days: now.regularDays, threads: now.regularThreads, helped: now.regularHelped },
      lifts: `Filters no longer hold your posts, they only ask a moderator to look. ${privilegesInWords(2)}`,
    },
    {
      name: "Mainstay",
      needs: { days: now.mainstayDays, threads: now.mainstayThreads, helped: now.mainstayHelped },
      lifts: privilegesInWords(3),
    },
  ];
}

/** Empty for authors, moderators and admins: steps change nothing for them. */
export const stepName = ({ role, trust }: { role: PersonRole; trust: number }, now: Thresholds): string =>
  role === "member" ? (trustSteps(now)[trust]?.name ?? "") : "";

function privilegesInWords(step: number): string {
  const [now, newcomer] = [trustPrivileges(step), trustPrivileges(0)];
  const weight = now.flagWeight / newcomer.flagWeight;
  return `You can write ${now.room / newcomer.room} times as many posts an hour, and your flag weighs ${weight} times as much as a newcomer’s.`;
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
