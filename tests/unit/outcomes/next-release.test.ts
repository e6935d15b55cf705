import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Counted, nextRelease } from "@/lib/outcomes/next-release";
import { MIN_RUNNERS } from "@/lib/outcomes/small-cells";
import { seeded } from "@/tests/support/random";

type Published = ReadonlyMap<number, string>;

/** How many runners are in one of the two only, or with other figures. */
function differingRunners(one: Published, other: Published): number {
  const all = new Set([...one.keys(), ...other.keys()]);
  return [...all].filter((runner) => one.get(runner) !== other.get(runner)).length;
}

/** A forum that keeps its own account of what it has published, as a reader would who saves every page. */
class Forum {
  readonly now = new Map<number, string>();
  readonly published: { readonly of: Published; readonly complete: boolean }[] = [];
  private counted: Counted[] = [];
  private hidden = true;
  private readonly random: (below: number) => number;

  constructor(seed: number) {
    const next = seeded(seed);
    this.random = (below) => Math.floor(next() * below);
  }

  come(runner: number): void {
    if (!this.now.has(runner)) this.now.set(runner, `${runner}, 1`);
  }

  change(runner: number, version: number): void {
    if (this.now.has(runner)) this.now.set(runner, `${runner}, ${version}`);
  }

  leave(runner: number): void {
    if (!this.now.delete(runner)) return;
    if (this.counted.some((one) => one.runner === runner)) this.hidden = true;
    this.counted = this.counted.map((one) => (one.runner === runner ? { ...one, figures: null } : one));
  }

  release(): string {
    const { counted, now, hidden, random } = this;
    const next = nextRelease({ counted, now, hidden, random });
    if (next.kind === "complete") {
      this.counted = [...now].map(([runner, figures]) => ({ runner, figures, leftOut: [] }));
      this.publish(new Map(now), true);
    } else if (next.kind === "incomplete") {
      const number = Math.max(0, ...counted.flatMap(({ leftOut }) => leftOut)) + 1;
      const hiddenRunners = new Set([...next.without, ...next.changed]);
      this.counted = counted.map((one) =>
        next.without.includes(one.runner) ? { ...one, leftOut: [...one.leftOut, number] } : one,
      );
      this.publish(new Map([...now].filter(([runner]) => !hiddenRunners.has(runner))), false);
    }
    return next.kind;
  }

  private publish(of: Published, complete: boolean): void {
    this.hidden = false;
    this.published.push({ of, complete });
  }
}

const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ what: fc.constant("come" as const), runner: fc.nat({ max: 69 }) }) },
  { weight: 3, arbitrary: fc.record({ what: fc.constant("leave" as const), runner: fc.nat({ max: 69 }) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      what: fc.constant("change" as const),
      runner: fc.nat({ max: 69 }),
      version: fc.integer({ min: 1, max: 3 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ what: fc.constant("release" as const) }) },
);

describe("two releases", () => {
  test("never differ by fewer than 11 runners who come, leave, change or return", () => {
    let [incomplete, complete] = [0, 0];
    fc.assert(
      fc.property(
        fc.nat(),
        fc.integer({ min: 0, max: 60 }),
        fc.array(step, { maxLength: 120 }),
        (seed, runners, steps) => {
          const forum = new Forum(seed);
          for (let runner = 0; runner < runners; runner++) forum.come(runner);
          for (const one of [...steps, { what: "release" as const }]) {
            if (one.what === "release") forum.release();
            else if (one.what === "change") forum.change(one.runner, one.version);
            else forum[one.what](one.runner);
          }
          const { published } = forum;
          incomplete += published.filter((one) => !one.complete).length;
          complete += published.filter((one) => one.complete).length;
          for (const { of } of published) expect(of.size).toBeGreaterThanOrEqual(MIN_RUNNERS);
          for (const [at, { of }] of published.entries()) {
            const since = published.slice(0, at).findLastIndex((one) => one.complete);
            for (const earlier of published.slice(Math.max(0, since), at))
              expect(differingRunners(earlier.of, of)).toBeGreaterThanOrEqual(MIN_RUNNERS);
          }
        },
      ),
      { numRuns: 300 },
    );
    expect(Math.min(incomplete, complete)).toBeGreaterThan(20);
  });
});

describe("the next release", () => {
  const forumOf = (runners: number) => {
    const forum = new Forum(5);
    for (let runner = 0; runner < runners; runner++) forum.come(runner);
    forum.release();
    return forum;
  };

  test("needs 11 runners", () => {
    expect(forumOf(10).published).toEqual([]);
    expect(forumOf(11).published).toHaveLength(1);
  });

  test("does not come while nothing changed, or while too little did", () => {
    const forum = forumOf(30);
    expect(forum.release()).toBe("none");
    for (let runner = 30; runner < 40; runner++) forum.come(runner);
    expect(forum.release()).toBe("none");
    forum.change(3, 2);
    expect(forum.release()).toBe("complete");
  });

  test("after one runner left comes without ten others, and with them once 11 have changed", () => {
    const forum = forumOf(34);
    forum.leave(4);
    expect(forum.release()).toBe("incomplete");
    expect(forum.published.at(-1)?.of.size).toBe(34 - 1 - 10);
    for (let runner = 40; runner < 49; runner++) forum.come(runner);
    expect(forum.release()).toBe("none");
    forum.come(49);
    expect(forum.release()).toBe("complete");
    expect(forum.published.at(-1)?.of.size).toBe(43);
  });

  test("stays away if too few would be left", () => {
    const forum = forumOf(20);
    forum.leave(4);
    expect(forum.release()).toBe("none");
  });

  test("does not take it for a change that runners leave and come back", () => {
    const forum = forumOf(40);
    for (let runner = 0; runner < 11; runner++) forum.leave(runner);
    for (let runner = 0; runner < 10; runner++) forum.come(runner);
    expect(forum.release()).toBe("incomplete");
  });
});
