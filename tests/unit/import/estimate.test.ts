import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ImportEstimate } from "@/lib/cli/import-estimate";
import { importProgress } from "@/lib/cli/import-progress";
import type { Progress } from "@/lib/import/progress";

interface Recording {
  readonly blog: string;
  readonly run: string;
  readonly dryRun: boolean;
  readonly tookMs: number;
  readonly progress: readonly (Progress & { readonly at: number })[];
}

/** Of real imports, by `npm run bench -- import-timings`. */
const RECORDINGS: Recording[] = JSON.parse(
  readFileSync("tests/support/fixtures/import-timings.json", "utf8"),
);

describe("the estimate is within a factor of 2 of the end", () => {
  it.each(RECORDINGS.map((recording) => [`${recording.blog}, ${recording.run}`, recording] as const))(
    "after a tenth of the time: %s",
    (_, { dryRun, tookMs, progress }) => {
      const estimate = new ImportEstimate(dryRun);
      const wrong: string[] = [];
      for (const event of progress) {
        estimate.add(event, event.at);
        if (event.at < tookMs / 10) continue;
        const end = event.at + (estimate.left(event.at) ?? Number.POSITIVE_INFINITY);
        if (end > tookMs * 2 || end < tookMs / 2)
          wrong.push(`${event.step} at ${event.at}: ${Math.round(end)}`);
      }
      expect(wrong, `took ${tookMs}`).toEqual([]);
    },
  );

  it("but unknown while nobody knows how much there is to read", () => {
    const estimate = new ImportEstimate(false);
    const first = RECORDINGS[0]?.progress.findLast(({ step }) => step === "reading");
    if (!first) throw new Error("Nothing was recorded.");
    estimate.add({ ...first, total: null }, 0);
    expect(estimate.left(5000)).toBe(null);
  });
});

describe("the progress without a terminal", () => {
  const here = { posts: 0, comments: 0 };

  function said(events: readonly (readonly [at: number, progress: Progress])[]): string[] {
    const lines: string[] = [];
    let now = 0;
    const out = { isTTY: false, write: (line: string) => lines.push(line.trim()) };
    const progress = importProgress({
      dryRun: false,
      out: out as unknown as NodeJS.WriteStream,
      now: () => now,
    });
    for (const [at, event] of events) {
      now = at;
      progress.show(event);
    }
    progress.end();
    return lines;
  }

  it("begins in the first second, with a line now and then", () => {
    const reading = (done: number): Progress => ({
      step: "reading",
      done,
      total: 100e6,
      posts: done / 1e6,
      comments: done / 1e3,
      here,
    });
    const events = Array.from({ length: 600 }, (_, index) => [index * 100, reading(index * 1e5)] as const);
    const lines = said(events);
    expect(lines[0]).toBe("Reading 0 of 100 MB (0 posts and 0 comments), 0 s so far");
    expect(lines[1]).toMatch(/^Reading 2 of 100 MB \(2 posts and 2,000 comments\), about \d+ (s|min) left$/);
    expect(lines.length).toBeGreaterThan(8);
    expect(lines.length).toBeLessThan(16);
  });

  it("says each step, and what it can of standard input", () => {
    const amounts = { posts: 2, comments: 10, here };
    const lines = said([
      [0, { step: "reading", done: 3e6, total: null, ...amounts }],
      [100, { step: "sorting", done: 3e6, total: 3e6, ...amounts }],
      [200, { step: "writing", done: 3, total: 12, posts: 2, comments: 1, here, fresh: amounts }],
    ]);
    expect(lines[0]).toBe("Reading 3 MB (2 posts and 10 comments), 0 s so far");
    expect(lines[1]).toMatch(/^Sorting 2 posts and 10 comments, /);
    expect(lines[2]).toMatch(/^Writing 3 of 12 posts, comments and mentions, about \d+ s left$/);
  });
});
