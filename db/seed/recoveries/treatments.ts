import type { SeedTreatment } from "../types";
import type { Draws } from "./draws";
import type { Plan } from "./plans";

interface Course {
  readonly lastDay: number;
  readonly firstRun?: number | undefined;
}

interface Tried {
  tag: string;
  from: number;
  to?: number;
  effect: SeedTreatment["effect"];
  endedBecause?: SeedTreatment["endedBecause"];
}

const EFFECTS = ["helped", "no_effect", "made_it_worse", "cannot_tell"] as const;
/** Tried in the first weeks; everything else is begun later. */
const AT_FIRST = ["rest", "foam-rolling", "stretching", "massage", "orthotics"];
const MOST_TREATMENTS = 5;

/** What each runner tried, in order of time. Runners who tried least are dealt the next treatment. */
export function treatmentsOf(draws: Draws, courses: readonly Course[], plan: Plan): Tried[][] {
  const tried = courses.map((): Tried[] => []);
  for (const [tag, counts] of Object.entries(plan.tried)) {
    const said = draws.shuffled(counts.flatMap((count, at) => new Array(count).fill(EFFECTS[at])));
    const fewestFirst = draws
      .shuffled(tried.map((_, index) => index))
      .sort((a, b) => Math.min(2, tried[a]?.length ?? 0) - Math.min(2, tried[b]?.length ?? 0))
      .filter((index) => (tried[index]?.length ?? 0) < MOST_TREATMENTS);
    for (const [turn, effect] of said.entries()) {
      const index = fewestFirst[turn] as number;
      tried[index]?.push(treatmentOf(draws, tag, effect, courses[index] as Course));
    }
  }
  return tried.map((some) => some.sort((a, b) => a.from - b.from));
}

function treatmentOf(draws: Draws, tag: string, effect: Tried["effect"], course: Course): Tried {
  const last = course.lastDay;
  const latest = Math.min(last - 30, AT_FIRST.includes(tag) ? 25 : 90);
  const from = tag === "rest" ? draws.between(1, 9) : draws.between(Math.min(12, latest - 5), latest);
  const goesOn = effect === "helped" && tag !== "rest" && draws.chance(0.4);
  if (goesOn) return { tag, from, effect };
  const latestEnd = tag === "rest" ? Math.min(last, course.firstRun ?? last) - 3 : last;
  const to = Math.min(latestEnd, from + draws.between(18, effect === "helped" ? 90 : 60));
  return { tag, from, to, effect, ...(draws.chance(0.75) && { endedBecause: reasonFor(draws, effect) }) };
}

function reasonFor(draws: Draws, effect: Tried["effect"]): NonNullable<Tried["endedBecause"]> {
  if (effect === "helped") return "finished";
  if (effect === "cannot_tell") return draws.pick(["time", "cost", "finished", "other"] as const);
  return effect;
}

export function datedBack({ from, to, ...treatment }: Tried, today: number): SeedTreatment {
  return { ...treatment, fromDaysAgo: today - from, ...(to !== undefined && { toDaysAgo: today - to }) };
}
