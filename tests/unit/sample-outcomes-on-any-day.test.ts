import { expect, test } from "vitest";
import { recoveryThreads, type SeedRecovery, type SeedThread, threads } from "@/db/seed";
import { compareGroups } from "@/lib/outcomes/comparison";
import { curveSpan, type Runner } from "@/lib/outcomes/curve";
import { followingOf } from "@/lib/outcomes/times";
import { DAY_MS } from "@/lib/time";

const MILESTONES = ["firstRunDaysAgo", "thirtyMinutesDaysAgo", "fullTrainingDaysAgo"] as const;
const SPLITS: Record<string, (recovery: SeedRecovery) => boolean> = {
  distance: ({ weeklyDistanceBefore }) => ["under_20_km", "20_to_40_km"].includes(weeklyDistanceBefore),
  age: ({ ageBand }) => ["under_30", "30_to_39"].includes(ageBand),
};

const stories = [...threads, ...recoveryThreads].filter(({ kind }) => kind === "story");
type Counted = { runner: Runner; recovery: SeedRecovery };

/** Onsets of which only the month is known move against the other dates from one day to the next. */
test.for(["itbs", "achilles", "runners-knee"])(
  "the groups of %s show on whatever day the forum starts",
  (injury) => {
    const ofInjury = stories.filter(({ tags }) => tags[0] === injury);
    const hidden: string[] = [];
    for (let day = 0; day < 365; day += 5)
      for (const milestone of MILESTONES) {
        const start = new Date(Date.UTC(2027, 0, 1) + day * DAY_MS);
        const counted = ofInjury.flatMap((story): Counted[] => {
          const runner = runnerOf(story, milestone, start);
          return runner && story.recovery ? [{ runner, recovery: story.recovery }] : [];
        });
        const all = counted.map(({ runner }) => runner);
        expect(curveSpan(all), `${milestone}, ${start.toJSON()}`).not.toBeNull();
        for (const [split, isFirst] of Object.entries(SPLITS)) {
          const group = (first: boolean) =>
            counted.filter(({ recovery }) => isFirst(recovery) === first).map(({ runner }) => runner);
          if (!compareGroups([group(true), group(false)], all))
            hidden.push(`${milestone}, ${split}, ${start.toJSON()}`);
        }
      }
    expect(hidden).toEqual([]);
  },
);

function runnerOf(story: SeedThread, milestone: (typeof MILESTONES)[number], start: Date): Runner | null {
  const { recovery, daysAgo, updates = [] } = story;
  if (!recovery) return null;
  const dayOf = (ago: number) => new Date(start.getTime() - ago * DAY_MS).toISOString().slice(0, 10);
  const told = (ago?: number) =>
    ago === undefined ? null : { on: dayOf(ago), recordedOn: dayOf(Math.min(ago, daysAgo)) };
  const onset = dayOf(recovery.onsetDaysAgo);
  const following = followingOf({
    onsetOn: recovery.onsetByMonth ? onset.slice(0, "2027-01".length) : onset,
    begunOn: dayOf(daysAgo),
    followedUntil: dayOf(updates.at(-1)?.daysAgo ?? daysAgo),
    reached: told(recovery[milestone]),
    stopped: told(recovery.stoppedDaysAgo),
  });
  return following.kind === "followed" ? following.runner : null;
}
