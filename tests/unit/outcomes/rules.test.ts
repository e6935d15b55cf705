import { expect, it } from "vitest";
import { outcomeWords } from "@/components/outcomes/outcome-words";
import { dueAt, WEEKS, weeksToCome } from "@/lib/forum/notifications/check-ins/rules";
import { HOUR_MS, WEEK_MS } from "@/lib/time";
import fc from "@/tests/support/fast-check";

const moment = fc.date({ min: new Date("2000-01-01"), max: new Date("2100-01-01"), noInvalidDate: true });

const dueOf = (postedAt: Date, at: Date) =>
  dueAt(at)
    .filter(({ after, until }) => after < postedAt && postedAt <= until)
    .map(({ weeks }) => weeks);

it("a check-in is due for one week from its day, whatever the time of posting, one at a time", () => {
  fc.assert(
    fc.property(moment, fc.integer({ min: 0, max: 30 * WEEK_MS }), (postedAt, passed) => {
      const due = WEEKS.filter((weeks) => passed >= weeks * WEEK_MS && passed < (weeks + 1) * WEEK_MS);
      expect(dueOf(postedAt, new Date(postedAt.getTime() + passed))).toEqual(due);
      expect(due.length).toBeLessThanOrEqual(1);
    }),
  );
});

it("an hourly job sends each of the four, even with days between two runs", () => {
  fc.assert(
    fc.property(moment, fc.integer({ min: 1, max: 6 * 24 }), fc.nat(HOUR_MS), (postedAt, hours, first) => {
      const asked = new Set<number>();
      for (let passed = first; passed < 30 * WEEK_MS; passed += hours * HOUR_MS)
        for (const weeks of dueOf(postedAt, new Date(postedAt.getTime() + passed))) asked.add(weeks);
      expect([...asked]).toEqual([...WEEKS]);
    }),
    { numRuns: 30 },
  );
});

it("later check-ins are those that are neither due nor past", () => {
  const postedAt = new Date("2026-01-01T00:00:00Z");
  const after = (weeks: number) => weeksToCome(postedAt, new Date(postedAt.getTime() + weeks * WEEK_MS));
  expect([after(0), after(4), after(11.9), after(26)]).toEqual([[4, 8, 12, 26], [8, 12, 26], [12, 26], []]);
});

it("a line shows the weeks until the answer, even if it came late", () => {
  const postedAt = new Date("2026-01-01T00:00:00Z");
  const said = (days: number) =>
    outcomeWords(postedAt, {
      weeks: 4,
      answer: "same",
      answeredAt: new Date(postedAt.getTime() + (days / 7) * WEEK_MS),
    });
  expect([said(30), said(65)]).toEqual([
    { when: "4 weeks later", said: "the same" },
    { when: "9 weeks later", said: "the same" },
  ]);
});
