/**
 * How the invented recoveries from one injury are distributed. Nobody measured these figures: they are chosen so that every
 * chart, table and refusal of the outcome pages shows, and lie near published medians without being equal to them.
 */
export interface Plan {
  readonly injury: string;
  readonly seed: number;
  readonly paths: Readonly<Record<Path, number>>;
  /** Days from the injury to the first run: the median, and the standard deviation of their logarithm. */
  readonly firstRun: { readonly median: number; readonly spread: number };
  /** The day of the last update of any of these stories. */
  readonly newestDaysAgo: number;
  /** For each treatment, how many say: helped, no effect, made it worse, cannot tell. */
  readonly tried: Readonly<Record<string, readonly [number, number, number, number]>>;
  readonly setbacks: Readonly<Record<Stage, number>>;
  readonly races: number;
}

/** Where a story ends. */
export const PATHS = [
  "full_training",
  "limits",
  "relapsed",
  "no_run_yet",
  "stopped_after_running",
  "stopped_before_running",
] as const;
export type Path = (typeof PATHS)[number];

/** How far a runner had come when a setback happened. */
export const STAGES = ["before_first_run", "first_runs", "thirty_minutes", "full_training"] as const;
export type Stage = (typeof STAGES)[number];

const itBand: Plan = {
  injury: "itbs",
  seed: 20_110_208,
  paths: {
    full_training: 24,
    limits: 7,
    relapsed: 4,
    no_run_yet: 6,
    stopped_after_running: 1,
    stopped_before_running: 2,
  },
  firstRun: { median: 88, spread: 0.42 },
  newestDaysAgo: 6,
  tried: {
    rest: [4, 12, 2, 6],
    "foam-rolling": [4, 7, 3, 4],
    stretching: [3, 4, 1, 3],
    massage: [4, 4, 1, 3],
    "physical-therapy": [13, 5, 2, 4],
    strength: [12, 4, 3, 4],
    "cross-training": [4, 2, 0, 3],
    "rehab-routine": [4, 1, 0, 1],
    orthotics: [1, 2, 0, 1],
    injection: [1, 1, 0, 1],
  },
  setbacks: { before_first_run: 13, first_runs: 13, thirty_minutes: 6, full_training: 6 },
  races: 6,
};

const achilles: Plan = {
  injury: "achilles",
  seed: 19_980_601,
  paths: {
    full_training: 15,
    limits: 6,
    relapsed: 3,
    no_run_yet: 4,
    stopped_after_running: 8,
    stopped_before_running: 4,
  },
  firstRun: { median: 101, spread: 0.45 },
  newestDaysAgo: 12,
  tried: {
    rest: [3, 11, 3, 5],
    stretching: [1, 3, 5, 3],
    orthotics: [5, 3, 0, 3],
    massage: [2, 3, 0, 2],
    strength: [14, 4, 3, 5],
    "physical-therapy": [7, 5, 1, 5],
    "cross-training": [3, 2, 0, 3],
    shockwave: [5, 4, 1, 3],
    injection: [1, 1, 1, 1],
  },
  setbacks: { before_first_run: 12, first_runs: 14, thirty_minutes: 6, full_training: 5 },
  races: 3,
};

const runnersKnee: Plan = {
  injury: "runners-knee",
  seed: 20_141_119,
  paths: {
    full_training: 21,
    limits: 6,
    relapsed: 3,
    no_run_yet: 4,
    stopped_after_running: 1,
    stopped_before_running: 1,
  },
  firstRun: { median: 80, spread: 0.42 },
  newestDaysAgo: 9,
  tried: {
    rest: [3, 11, 3, 5],
    "foam-rolling": [2, 5, 1, 4],
    stretching: [2, 4, 1, 2],
    strength: [13, 4, 3, 4],
    "physical-therapy": [9, 5, 1, 5],
    orthotics: [4, 4, 1, 3],
    "cross-training": [5, 2, 0, 4],
    massage: [1, 3, 0, 1],
  },
  setbacks: { before_first_run: 11, first_runs: 12, thirty_minutes: 6, full_training: 5 },
  races: 5,
};

/** Too few stories for any chart or table: the pages about these injuries say so. */
const stressFracture: Plan = {
  injury: "stress-fracture",
  seed: 20_230_117,
  paths: {
    full_training: 3,
    limits: 0,
    relapsed: 1,
    no_run_yet: 1,
    stopped_after_running: 0,
    stopped_before_running: 0,
  },
  firstRun: { median: 104, spread: 0.2 },
  newestDaysAgo: 19,
  tried: { rest: [3, 0, 0, 1], "cross-training": [2, 1, 0, 1], "physical-therapy": [1, 1, 0, 0] },
  setbacks: { before_first_run: 1, first_runs: 2, thirty_minutes: 0, full_training: 0 },
  races: 1,
};

const plantarFasciitis: Plan = {
  injury: "plantar-fasciitis",
  seed: 20_180_410,
  paths: {
    full_training: 2,
    limits: 1,
    relapsed: 0,
    no_run_yet: 1,
    stopped_after_running: 0,
    stopped_before_running: 0,
  },
  firstRun: { median: 120, spread: 0.3 },
  newestDaysAgo: 33,
  tried: { rest: [0, 1, 0, 1], stretching: [1, 1, 0, 1], orthotics: [1, 0, 0, 1], shockwave: [1, 0, 0, 0] },
  setbacks: { before_first_run: 1, first_runs: 1, thirty_minutes: 0, full_training: 0 },
  races: 0,
};

export const plans = { itBand, achilles, runnersKnee, stressFracture, plantarFasciitis };
