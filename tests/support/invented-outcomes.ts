import { compareGroups } from "@/lib/outcomes/comparison";
import { curveOf, curveSpan, type Runner } from "@/lib/outcomes/curve";
import { CURVE_MILESTONES, type MilestoneOutcomes, type Outcomes } from "@/lib/outcomes/released";
import { type Setback, STAGES, setbackRows } from "@/lib/outcomes/setbacks";
import { EFFECTS, type TriedTreatment, treatmentRows } from "@/lib/outcomes/treatments";

type Random = () => number;

/** Seeded (mulberry32), so that each run invents the same runners. */
function randomFrom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

interface Invented {
  readonly runners?: number;
  /** In weeks. */
  readonly usualTime?: number;
  readonly stopping?: number;
  readonly seed?: number;
}

function inventRunners({ runners = 124, usualTime = 14, stopping = 0.14, seed = 7 }: Invented): Runner[] {
  const random = randomFrom(seed);
  return Array.from({ length: runners }, () => {
    const entry = Math.floor(random() ** 2 * 70);
    const days = Math.round(7 * usualTime * Math.exp((random() + random() + random() - 1.5) * 1.2));
    const watched = entry + 30 + Math.floor(random() * 420);
    const end = random() < stopping ? ("stopped" as const) : ("reached" as const);
    const exit = Math.max(entry + 1, days);
    return exit > watched ? { entry, exit: watched, event: null } : { entry, exit, event: end };
  });
}

function milestoneOf(invented: Invented): MilestoneOutcomes {
  const slower = { ...invented, usualTime: (invented.usualTime ?? 14) * 1.3, seed: 11 };
  const half = Math.ceil((invented.runners ?? 124) / 2);
  const groups: [Runner[], Runner[]] = [
    inventRunners({ ...invented, runners: half }),
    inventRunners({ ...slower, runners: half }),
  ];
  const all = groups.flat();
  const span = curveSpan(all);
  return {
    curve: span && curveOf(all, span),
    toldAfterwards: all.length < 22 ? null : Math.round(all.length / 2),
    splits: { weekly_distance: compareGroups(groups, all), age: compareGroups([groups[1], groups[0]], all) },
  };
}

const CHANCES = [
  [0.27, 0.5, 0.11, 0.12],
  [0.62, 0.2, 0.08, 0.1],
  [0.5, 0.24, 0.04, 0.22],
  [0.33, 0.5, 0.02, 0.15],
] as const;

/** The treatments have the ids 1 to 4. */
function inventTreatments(count: number): TriedTreatment[] {
  const random = randomFrom(3);
  return CHANCES.flatMap((chances, at) =>
    Array.from({ length: Math.round(count * (1 - at * 0.22)) }, (_, runner): TriedTreatment => {
      const drawn = random();
      const effect = chances.findIndex((_, i) => drawn < chances.slice(0, i + 1).reduce((a, b) => a + b, 0));
      return { runner, treatment: at + 1, effect: EFFECTS[effect] ?? "cannot_tell", fromDay: 5 + at * 21 };
    }),
  );
}

const SETBACK_SHARES = [0.2, 0.5, 0.3, 0.2];

function inventSetbacks(count: number): Setback[] {
  const random = randomFrom(5);
  return STAGES.flatMap((stage, at) =>
    Array.from({ length: Math.round(count * (SETBACK_SHARES[at] ?? 0)) }, (_, runner) => ({
      runner,
      stage,
      costDays: Math.round(7 + random() * 20 * (at + 1)),
    })),
  );
}

/** Outcomes of an injury as they are published, made of invented runners by the code that counts real ones. */
export function inventOutcomes(invented: Invented = {}): Outcomes {
  const { runners = 124, usualTime = 14 } = invented;
  const milestones = CURVE_MILESTONES.map((milestone, at) => [
    milestone,
    milestoneOf({ ...invented, runners, usualTime: usualTime * (1 + at * 0.6) }),
  ]);
  return {
    milestones: Object.fromEntries(milestones),
    treatments: treatmentRows(inventTreatments(runners)),
    setbacks: setbackRows(inventSetbacks(runners)),
  };
}

export const INVENTED_TREATMENTS = new Map(
  ["Rest alone", "Hip strength work", "Physiotherapist", "New shoes"].map((name, at) => [
    at + 1,
    { slug: name.toLowerCase().replaceAll(" ", "-"), name },
  ]),
);
