import type { SeedAge, SeedRecovery, SeedSetback, SeedUpdate, SeedWeeklyDistance } from "../types";
import { Draws } from "./draws";
import { PATHS, type Path, type Plan, STAGES, type Stage } from "./plans";
import { datedBack, treatmentsOf } from "./treatments";

/** All of an invented story but its words. */
export interface Figures {
  readonly path: Path;
  readonly daysAgo: number;
  readonly recovery: SeedRecovery;
  readonly updates: readonly Omit<SeedUpdate, "note">[];
}

/** Days since the injury began; undefined is what never happened. */
interface Course {
  path: Path;
  begun: number;
  between?: number;
  walking?: number;
  firstRun?: number;
  thirty?: number;
  full?: number;
  race?: number;
  stopped?: number;
  /** Of the last update, where nothing else happens in it. */
  end?: number;
  /** In its own update, except a setback from before the story. */
  setbacks: { day: number; stage: Stage }[];
}

/** Days from the injury to the story. Most runners write soon: a curve needs 11 of them in its first weeks. */
const DELAYS = [4, 6, 8, 9, 11, 13, 15, 17, 19, 24, 38, 70];
const MOST_UPDATES = 5;

/** The figures of all stories about one injury, in the order of `PATHS`: the same on each call. */
export function figuresOf(plan: Plan): Figures[] {
  const draws = new Draws(plan.seed);
  const paths = PATHS.flatMap((path) => new Array<Path>(plan.paths[path]).fill(path));
  const shares = firstRunShares(draws, paths);
  const delays = paths.flatMap((_, index) => (index % DELAYS.length === 0 ? draws.shuffled(DELAYS) : []));
  const courses = paths.map((path, index) => {
    const { distance, age } = slowness(index);
    const { median, spread } = plan.firstRun;
    const slower = (distance ? 1.05 : 0.97) * (age ? 1.07 : 0.95);
    const days = median * slower * Math.exp(spread * normalQuantile(shares[index] as number));
    const begun = delays[index] as number;
    return courseOf(draws, path, { begun, days: Math.max(43, Math.round(days)) });
  });
  addSetbacks(draws, courses, plan);
  addVisits(draws, courses, plan);
  const treatments = treatmentsOf(
    draws,
    courses.map((course) => ({ ...course, lastDay: lastDay(course) })),
    plan,
  );
  const endsAgo = draws.shuffled(courses.map((_, index) => lastUpdateDaysAgo(plan, index / courses.length)));
  return courses.map((course, index) => {
    const told = lastDay(course);
    const age = told + Math.min(endsAgo[index] as number, 930 - told);
    const today = course.firstRun === undefined ? clearOfMonths(age) : age;
    return {
      path: course.path,
      daysAgo: today - course.begun,
      recovery: {
        side: draws.pick(["left", "right", "left", "right", "right", "both"] as const),
        ...daysAgoOf(course, today),
        onsetByMonth: (course.firstRun ?? 99) >= 62 && draws.chance(0.45),
        outcome: outcomes[course.path],
        surgery: false,
        weeklyDistanceBefore: draws.pick(slowness(index).distance ? FAR : NEAR),
        ageBand: draws.pick(slowness(index).age ? OLDER : YOUNGER),
        treatments: (treatments[index] ?? []).map((treatment) => datedBack(treatment, today)),
        setbacks: course.setbacks.map((setback) => setbackOf(draws, course, { setback, today })),
      },
      updates: updateDays(course).map((day) => updateOf(draws, course, day, today)),
    };
  });
}

const NEAR: readonly SeedWeeklyDistance[] = ["under_20_km", "20_to_40_km", "20_to_40_km"];
const FAR: readonly SeedWeeklyDistance[] = ["40_to_60_km", "40_to_60_km", "60_to_80_km", "over_80_km"];
const YOUNGER: readonly SeedAge[] = ["under_30", "30_to_39", "30_to_39"];
const OLDER: readonly SeedAge[] = ["40_to_49", "40_to_49", "50_to_59", "60_and_over"];

const outcomes: Readonly<Record<Path, SeedRecovery["outcome"]>> = {
  full_training: "running",
  limits: "running_with_limits",
  relapsed: "recovering",
  no_run_yet: "recovering",
  stopped_after_running: "stopped",
  stopped_before_running: "stopped",
};

/** Of four neighbours, each is in another pair of groups: near or far, younger or older. So the groups have the same paths. */
function slowness(index: number): { distance: boolean; age: boolean } {
  return { distance: index % 2 === 1, age: index % 4 > 1 };
}

/** From 0 to 1, evenly for those who run, and dealt to the four groups in turn. */
function firstRunShares(draws: Draws, paths: readonly Path[]): number[] {
  const groups = [0, 1, 2, 3].map((group) =>
    draws.shuffled(paths.flatMap((_, index) => (index % 4 === group ? [index] : []))),
  );
  const longest = Math.max(...groups.map((group) => group.length));
  const dealt = Array.from({ length: longest }, (_, turn) =>
    draws.shuffled(groups).map((group) => group[turn]),
  );
  const order = dealt.flat().filter((index) => index !== undefined);
  const running = order.filter((index) => RUNS.includes(paths[index] as Path));
  return paths.map((_, index) => (Math.max(0, running.indexOf(index)) + 0.5) / running.length);
}

const RUNS: readonly Path[] = ["full_training", "limits", "relapsed", "stopped_after_running"];

/** Few stories are recent, so that the lists of the forum do not begin with samples only. */
function lastUpdateDaysAgo({ newestDaysAgo }: Plan, share: number): number {
  return newestDaysAgo + Math.round(share < 1 / 12 ? share * 500 : 65 + share * 400);
}

/** The logistic distribution is close enough to the normal one here. */
function normalQuantile(share: number): number {
  return Math.log(share / (1 - share)) / 1.702;
}

interface Length {
  readonly begun: number;
  readonly days: number;
}

function courseOf(draws: Draws, path: Path, length: Length): Course {
  const firstRun = clearOfMonths(length.days);
  const begun = Math.min(length.begun, firstRun - 14);
  const thirty = firstRun + draws.between(24, 52);
  const full = thirty + draws.between(30, 95);
  const base = { path, begun, setbacks: [] };
  switch (path) {
    case "full_training":
      return { ...base, firstRun, thirty, full };
    case "limits":
      return { ...base, firstRun, thirty, end: thirty + draws.between(110, 210) };
    case "relapsed":
      return { ...base, firstRun, end: firstRun + draws.between(110, 220) };
    case "no_run_yet":
      return { ...base, end: begun + draws.between(150, 300) };
    case "stopped_after_running":
      return { ...base, firstRun, stopped: firstRun + draws.between(45, 130) };
    case "stopped_before_running":
      return { ...base, stopped: begun + draws.between(110, 210) };
  }
}

/** Moves a number of days away from whole months, so that they are as many months on whatever day the forum starts. */
function clearOfMonths(days: number): number {
  const MONTH = 30.4375;
  const isNear = (day: number) => Math.abs(day - Math.round(day / MONTH) * MONTH) < 2.6;
  let clear = days;
  while (isNear(clear)) clear++;
  return clear;
}

function updateDays(course: Course): number[] {
  const { begun, between, walking, firstRun, thirty, full, race, stopped, end } = course;
  const days = [between, walking, firstRun, thirty, full, race, stopped, end];
  const told = [...days, ...course.setbacks.map(({ day }) => day)].filter((day) => day !== undefined);
  return [...new Set(told.filter((day) => day > begun))].sort((a, b) => a - b);
}

const lastDay = (course: Course) => Math.max(...updateDays(course));
const hasRoom = (course: Course) => updateDays(course).length < MOST_UPDATES;

function addSetbacks(draws: Draws, courses: readonly Course[], plan: Plan): void {
  for (const stage of STAGES) {
    const possible = courses.filter((course) => dayOfSetback(draws, course, stage) !== null);
    const first = draws.shuffled(possible).sort((a, b) => Number(relapses(b)) - Number(relapses(a)));
    for (const course of stage === "first_runs" ? first : draws.shuffled(possible)) {
      const had = courses.filter(({ setbacks }) => setbacks.some((one) => one.stage === stage)).length;
      if (had === plan.setbacks[stage]) break;
      const day = dayOfSetback(draws, course, stage);
      if (day !== null && (day < course.begun || hasRoom(course))) course.setbacks.push({ day, stage });
    }
  }
}

const relapses = ({ path }: Course) => path === "relapsed" || path === "stopped_after_running";

function dayOfSetback(draws: Draws, course: Course, stage: Stage): number | null {
  const { begun, firstRun, thirty, full, stopped, end } = course;
  const within = (from?: number, to?: number) =>
    from === undefined || to === undefined || to - from < 16 ? null : draws.between(from + 7, to - 8);
  switch (stage) {
    case "before_first_run":
      return begun >= 22 ? within(0, begun) : within(begun + 7, firstRun ?? stopped ?? end);
    case "first_runs":
      return within(firstRun, thirty ?? stopped ?? end);
    case "thirty_minutes":
      return within(thirty, full ?? end);
    case "full_training":
      return full === undefined ? null : full + draws.between(20, 60);
  }
}

/** Races, walks without pain, and updates in which nothing but time has passed. */
function addVisits(draws: Draws, courses: readonly Course[], plan: Plan): void {
  const trained = courses.filter((course) => course.full !== undefined && hasRoom(course));
  for (const course of draws.shuffled(trained).slice(0, plan.races))
    course.race = Math.max(lastDay(course), course.full ?? 0) + draws.between(12, 60);
  for (const course of courses) {
    const firstLater = updateDays(course)[0] ?? 0;
    if (!hasRoom(course) || firstLater - course.begun < 40) continue;
    const day = course.begun + draws.between(15, firstLater - course.begun - 15);
    if (draws.chance(0.3)) course.walking = day;
    else if (updateDays(course).length < 3) course.between = day;
  }
}

const CAUSES = ["too_much", "too_much", "too_fast", "long_run", "hills", "everyday_life", "unknown"] as const;

/** Runners who do not run yet can have no long run. */
const CAUSES_BEFORE = [
  "too_much",
  "too_much",
  "strength_work",
  "everyday_life",
  "hills",
  "everyday_life",
  "unknown",
] as const;

/** Costs no more weeks than pass until the next update. */
function setbackOf(
  draws: Draws,
  course: Course,
  { setback: { day, stage }, today }: { setback: Course["setbacks"][number]; today: number },
): SeedSetback {
  const next = updateDays(course).find((later) => later > day) ?? day + 42;
  const atMost = Math.max(1, Math.floor((next - day) / 7));
  const cause = draws.pick(stage === "before_first_run" ? CAUSES_BEFORE : CAUSES);
  return { daysAgo: today - day, cause, costWeeks: Math.min(atMost, draws.pick([1, 1, 2, 2, 3, 3, 4, 6])) };
}

function daysAgoOf({ walking, firstRun, thirty, full, race, stopped }: Course, today: number) {
  const days = {
    walkingDaysAgo: walking,
    firstRunDaysAgo: firstRun,
    thirtyMinutesDaysAgo: thirty,
    fullTrainingDaysAgo: full,
    raceDaysAgo: race,
    stoppedDaysAgo: stopped,
  };
  const known = Object.entries(days).flatMap(([name, day]) =>
    day === undefined ? [] : [[name, today - day] as const],
  );
  return {
    onsetDaysAgo: today,
    ...(Object.fromEntries(known) as Partial<Record<keyof typeof days, number>>),
  };
}

function updateOf(draws: Draws, course: Course, day: number, today: number): Omit<SeedUpdate, "note"> {
  const pain = painOn(draws, course, day);
  const { path, firstRun, stopped, end } = course;
  const rests = day === stopped || (path === "relapsed" && day === end);
  const runs = firstRun !== undefined && day >= firstRun && !rests;
  const isSetback = course.setbacks.some((setback) => setback.day === day);
  return {
    daysAgo: today - day,
    pain,
    ...(draws.chance(0.5) && { painNextMorning: Math.max(0, Math.min(10, pain + draws.between(-1, 1))) }),
    ...(runs && !isSetback && draws.chance(0.6) && { distanceKm: distanceOn(draws, course, day) }),
  };
}

function painOn(draws: Draws, course: Course, day: number): number {
  if (course.setbacks.some((setback) => setback.day === day)) return draws.between(4, 7);
  if (day === course.end) return course.path === "limits" ? draws.between(1, 3) : draws.between(3, 5);
  if (day === course.stopped) return draws.between(2, 6);
  if (course.thirty !== undefined && day >= course.thirty) return draws.between(0, 1);
  if (course.firstRun !== undefined && day >= course.firstRun) return draws.between(1, 3);
  return day === course.walking ? draws.between(1, 3) : draws.between(3, 6);
}

function distanceOn(draws: Draws, course: Course, day: number): number {
  if (day === course.race) return draws.pick([5, 10, 10, 21.1]);
  if (course.full !== undefined && day >= course.full) return draws.between(8, 16);
  if (course.thirty !== undefined && day >= course.thirty) return draws.pick([4, 4.5, 5, 5.5]);
  return draws.pick([1, 1.5, 2, 2.5, 3]);
}
