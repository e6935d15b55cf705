import { MIN_RUNNERS } from "./small-cells";

/** A runner in the last complete release. `figures` is a hash of what was counted; null once the runner has left. */
export interface Counted {
  readonly runner: number;
  readonly figures: string | null;
  /** The numbers of the incomplete releases since then that left this runner out. */
  readonly leftOut: readonly number[];
}

export interface Since {
  readonly counted: readonly Counted[];
  /** The runners who may be counted now, with the hashes of their figures. */
  readonly now: ReadonlyMap<number, string>;
  /** Nothing is shown at present. */
  readonly hidden: boolean;
  /** A random whole number under `below`. */
  readonly random: (below: number) => number;
}

export type NextRelease = {
  /** Runners who came, left or changed since the last complete release. */
  readonly changed: readonly number[];
} & (
  | { readonly kind: "none" }
  | { readonly kind: "complete" }
  /** Counts the runners of the last complete release who did not change, without these. */
  | { readonly kind: "incomplete"; readonly without: readonly number[] }
);

/**
 * What to publish next, so that two releases never differ by fewer than 11 runners. If a chart was withheld because
 * somebody left and too few others have changed, it comes back without some more runners, chosen at random.
 */
export function nextRelease({ counted, now, hidden, random }: Since): NextRelease {
  const known = new Map(counted.map((one) => [one.runner, one]));
  const came = [...now.keys()].filter((runner) => !known.has(runner));
  // Whether somebody who left and came back has the same figures as before, we cannot tell: that is no change for certain.
  const isChanged = ({ runner, figures }: Counted) =>
    !now.has(runner) || (figures !== null && figures !== now.get(runner));
  const changed = [...came, ...counted.filter(isChanged).map(({ runner }) => runner)];
  const unchanged = counted.filter(({ runner, figures }) => figures !== null && figures === now.get(runner));
  if (now.size >= MIN_RUNNERS && differsFromAll(counted, came.length, { now, isChanged }))
    return { kind: "complete", changed };
  const without = hidden ? leaveOut(counted, unchanged, random) : null;
  return without ? { kind: "incomplete", without, changed } : { kind: "none", changed };
}

const earlierNumbers = (counted: readonly Counted[]) => new Set(counted.flatMap(({ leftOut }) => leftOut));

/** From the last complete release, which left out nobody, and from each incomplete one since then. */
function differsFromAll(
  counted: readonly Counted[],
  came: number,
  { now, isChanged }: { now: Since["now"]; isChanged: (one: Counted) => boolean },
): boolean {
  const differs = (wasLeftOut: (one: Counted) => boolean) =>
    came + counted.filter((one) => (wasLeftOut(one) ? now.has(one.runner) : isChanged(one))).length;
  const earlier = [...earlierNumbers(counted)].map((number) =>
    differs(({ leftOut }) => leftOut.includes(number)),
  );
  return (
    Math.min(
      differs(() => false),
      ...earlier,
    ) >= MIN_RUNNERS
  );
}

/** Prefers runners who were in all releases so far. Null if too few would be left. */
function leaveOut(
  counted: readonly Counted[],
  unchanged: readonly Counted[],
  random: Since["random"],
): number[] | null {
  const staying = new Set(unchanged);
  const gone = counted.filter((one) => !staying.has(one));
  if (gone.length === 0) return null;
  const candidates = shuffled(unchanged, random).sort((a, b) => a.leftOut.length - b.leftOut.length);
  const most = unchanged.length - MIN_RUNNERS;
  for (let more = Math.max(0, MIN_RUNNERS - gone.length); more <= most; more++) {
    const without = [...gone, ...candidates.slice(0, more)];
    if (isUnlikeEarlier(counted, without)) return without.map(({ runner }) => runner);
  }
  return null;
}

function isUnlikeEarlier(counted: readonly Counted[], without: readonly Counted[]): boolean {
  const left = new Set(without);
  return [...earlierNumbers(counted)].every(
    (number) => counted.filter((one) => left.has(one) !== one.leftOut.includes(number)).length >= MIN_RUNNERS,
  );
}

function shuffled<One>(list: readonly One[], random: Since["random"]): One[] {
  const all = [...list];
  for (let at = all.length - 1; at > 0; at--) {
    const other = random(at + 1);
    [all[at], all[other]] = [all[other] as One, all[at] as One];
  }
  return all;
}
