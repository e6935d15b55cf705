import type { Pool } from "pg";
import { describe, expect } from "vitest";
import { threads } from "@/db/seed";
import { removeSamples } from "@/lib/forum/site/sample-content/operations";
import { seedSampleContent } from "@/lib/forum/site/sample-content/seed";
import { compareGroups } from "@/lib/outcomes/comparison";
import { type Curve, curveOf, curveSpan, type Runner } from "@/lib/outcomes/curve";
import { CURVE_MILESTONES, type CurveMilestone } from "@/lib/outcomes/released";
import { type Setback, setbackRows } from "@/lib/outcomes/setbacks";
import { MIN_RUNNERS } from "@/lib/outcomes/small-cells";
import { followingOf } from "@/lib/outcomes/times";
import { type TriedTreatment, treatmentRows } from "@/lib/outcomes/treatments";
import { SYSTEM } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { daysOf } from "@/lib/words/partial-dates";
import { test as base } from "../support/database";

interface Row {
  id: number;
  injury: string;
  begunOn: string;
  followedUntil: string;
  onsetOn: string;
  outcome: string;
  outcomeOn: string | null;
  outcomeRecordedOn: string | null;
  far: boolean;
  older: boolean;
  groups: string[] | null;
  milestones: { kind: string; on: string; recordedOn: string }[];
  treatments: { tag: number; effect: TriedTreatment["effect"]; beganOn: string }[];
  setbacks: { on: string; costDays: number }[];
}

const LARGE = ["itbs", "achilles", "runners-knee"];

const test = base.extend("records", { scope: "file" }, async ({ db }) => {
  await seedSampleContent(new Date("2026-11-30T12:00:00Z"), { recoveries: true });
  return listRecords(db.$client);
});

async function listRecords(pool: Pool): Promise<Row[]> {
  const { rows } = await pool.query<Row>(`
    select t.id::float8 as id, g.slug as injury, r.onset_on as "onsetOn", r.outcome, r.outcome_on as "outcomeOn",
      t.created_at::date::text as "begunOn", r.outcome_recorded_at::date::text as "outcomeRecordedOn",
      (select max(written_at)::date::text from story_updates u where u.thread_id = t.id) as "followedUntil",
      r.weekly_distance_before not in ('under_20_km', '20_to_40_km') as far,
      r.age_band not in ('under_30', '30_to_39') as older,
      (select array_agg(c::text) from consents, unnest(groups) c
        where thread_id = t.id and person_id = t.writer_id and withdrawn_at is null) as groups,
      (select coalesce(json_agg(json_build_object('kind', kind, 'on', reached_on, 'recordedOn', recorded_at::date)), '[]')
        from milestones m where m.thread_id = t.id) as milestones,
      (select coalesce(json_agg(json_build_object('tag', tag_id, 'effect', effect, 'beganOn', began_on)), '[]')
        from treatments m where m.thread_id = t.id) as treatments,
      (select coalesce(json_agg(json_build_object('on', happened_on, 'costDays', cost_days)), '[]')
        from setbacks m where m.thread_id = t.id) as setbacks
    from threads t join recoveries r on r.thread_id = t.id
      join tags g on g.id = (
        select tag_id from thread_tags where thread_id = t.id and chosen order by position limit 1)
    order by t.id`);
  return rows;
}

const middle = (date: string) => (daysOf(date).first + daysOf(date).last) / 2;

function runnerOf(row: Row, milestone: CurveMilestone): Runner | null {
  const { onsetOn, begunOn, followedUntil, outcome, outcomeOn, outcomeRecordedOn } = row;
  const reached = row.milestones.find(({ kind }) => kind === milestone) ?? null;
  const stopped =
    outcome === "stopped" ? { on: outcomeOn as string, recordedOn: outcomeRecordedOn as string } : null;
  const following = followingOf({ onsetOn, begunOn, followedUntil, reached, stopped });
  return following.kind === "followed" ? following.runner : null;
}

const runnersOf = (rows: readonly Row[], milestone: CurveMilestone) =>
  rows.map((row) => runnerOf(row, milestone)).filter((runner) => runner !== null);

function curveIn(runners: readonly Runner[]): Curve | null {
  const span = curveSpan(runners);
  return span && curveOf(runners, span);
}

function setbacksIn(rows: readonly Row[]): Setback[] {
  return rows.flatMap(({ id, setbacks, milestones }) =>
    setbacks.map(({ on, costDays }) => {
      const reached = milestones.filter((one) => middle(one.on) <= middle(on)).map(({ kind }) => kind);
      const stages = ["full_training", "thirty_minutes"] as const;
      const later = stages.find((stage) => reached.includes(stage));
      const stage = later ?? (reached.includes("first_run") ? "first_runs" : "before_first_run");
      return { runner: id, stage, costDays };
    }),
  );
}

function triedIn(rows: readonly Row[]): TriedTreatment[] {
  return rows.flatMap(({ id, onsetOn, treatments }) =>
    treatments.map(({ tag, effect, beganOn }) => ({
      runner: id,
      treatment: tag,
      effect,
      fromDay: Math.max(0, Math.floor(middle(beganOn) - middle(onsetOn))),
    })),
  );
}

/** Any of the tests may be the one that waits for the sample content. */
describe("the sample stories", { timeout: 120_000 }, () => {
  describe("of an injury with many of them", () => {
    for (const injury of LARGE) {
      test(`draw the curves of ${injury}, and both groups of each split`, ({ records }) => {
        const rows = records.filter((row) => row.injury === injury);
        expect(rows.length).toBeGreaterThanOrEqual(30);
        for (const milestone of CURVE_MILESTONES) {
          const all = runnersOf(rows, milestone);
          const curve = curveIn(all);
          expect(curve?.steps.length, milestone).toBeGreaterThanOrEqual(3);
          expect(curve?.atRisk.length, milestone).toBeGreaterThanOrEqual(3);
          for (const group of ["far", "older"] as const) {
            const [one, other] = [false, true].map((is) => rows.filter((row) => row[group] === is));
            expect(Math.min(one?.length ?? 0, other?.length ?? 0)).toBeGreaterThanOrEqual(14);
            const compared = compareGroups(
              [runnersOf(one ?? [], milestone), runnersOf(other ?? [], milestone)],
              all,
            );
            expect(compared, `${milestone}, ${group}`).not.toBeNull();
            if (milestone === "first_run")
              for (const { steps } of compared?.curves ?? []) expect(steps.length).toBeGreaterThanOrEqual(1);
          }
        }
        const firstRun = curveIn(runnersOf(rows, "first_run"));
        expect(firstRun?.median?.week).toBeGreaterThanOrEqual(10);
        expect(firstRun?.median?.week).toBeLessThanOrEqual(22);
      });

      test(`fill the tables of ${injury}: some counts are shown, others hidden`, ({ records }) => {
        const rows = records.filter((row) => row.injury === injury);
        const treatments = treatmentRows(triedIn(rows));
        expect(treatments.length).toBeGreaterThanOrEqual(6);
        const counts = treatments.flatMap((row) => row.counts);
        expect(counts).toContain(null);
        expect(counts.filter((count) => count !== null).length).toBeGreaterThanOrEqual(2);
        expect(
          treatments.filter(({ helpedPercent }) => helpedPercent !== null).length,
        ).toBeGreaterThanOrEqual(1);
        const all = new Set(triedIn(rows).map(({ treatment }) => treatment));
        expect(all.size, "some treatments have too few runners for a row").toBeGreaterThan(treatments.length);

        const setbacks = setbackRows(setbacksIn(rows));
        const shown = setbacks.filter(({ runners }) => runners !== null);
        expect(shown.map(({ stage }) => stage)).toEqual(["before_first_run", "first_runs"]);
        expect(shown.filter(({ costWeeks }) => costWeeks !== null)).toEqual(shown);
      });
    }

    test("show the share that stopped where it is large, and hide it where it is small", ({ records }) => {
      const stopped = (injury: string) =>
        curveIn(
          runnersOf(
            records.filter((row) => row.injury === injury),
            "full_training",
          ),
        )?.stoppedPercent;
      expect(stopped("achilles")).toBeGreaterThan(20);
      expect([stopped("itbs"), stopped("runners-knee")]).toEqual([null, null]);
    });
  });

  test("of other injuries are too few for any chart or table", ({ records }) => {
    const others = records.filter(({ injury }) => !LARGE.includes(injury));
    const injuries = [...new Set(others.map(({ injury }) => injury))];
    expect(injuries).toEqual(expect.arrayContaining(["stress-fracture", "plantar-fasciitis", "hamstring"]));
    for (const injury of injuries) {
      const rows = others.filter((row) => row.injury === injury);
      expect(rows.length).toBeLessThan(MIN_RUNNERS);
      for (const milestone of CURVE_MILESTONES) expect(curveIn(runnersOf(rows, milestone))).toBeNull();
      expect(treatmentRows(triedIn(rows))).toEqual([]);
      expect(setbackRows(setbacksIn(rows)).filter(({ runners }) => runners !== null)).toEqual([]);
    }
  });

  test("have runners who all agreed to be counted, each with a receipt", ({ records }) => {
    for (const { groups } of records)
      expect(groups?.sort()).toEqual(["injury", "milestones", "outcome", "setbacks", "treatments"]);
  });

  test("are all marked, and those for the charts come after the threads that were there before", async ({
    db,
    records,
  }) => {
    const { rows } = await db.$client.query(
      "select id::float8 as id, sample, title from threads order by id",
    );
    expect(rows.every(({ sample }) => sample)).toBe(true);
    const before = [...threads].sort((a, b) => b.daysAgo - a.daysAgo).map(({ title }) => title);
    expect(rows.slice(0, before.length).map(({ title }) => title)).toEqual(before);
    expect(records.length).toBeGreaterThan(130);
    const { rows: latest } = await db.$client.query<{ id: number }>(
      "select id::float8 as id from threads where listed order by last_activity_at desc limit 10",
    );
    expect(latest.filter(({ id }) => id <= before.length).length).toBeGreaterThanOrEqual(8);
  });

  test("leave nothing behind when the command removes them", async ({ db, records }) => {
    const event = await perform(removeSamples, {}, { actor: SYSTEM, source: "command" });
    expect(event).toMatchObject({
      threads: records.length + threads.filter(({ kind }) => kind !== "story").length,
      kept: 0,
    });
    const { rows } = await db.$client.query(`select (select count(*)::int from people) as people,
    (select count(*)::int from consents) as consents, (select count(*)::int from recoveries) as recoveries`);
    expect(rows).toEqual([{ people: 0, consents: 0, recoveries: 0 }]);
  });
});
