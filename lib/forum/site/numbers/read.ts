import {
  type Bucket,
  findCountedWeeks,
  listBuckets,
  listUnanswered,
  listWeekSums,
  type WeekSum,
} from "@/db/numbers/reads";
import type { DailyMeasure } from "@/db/numbers/schema";
import { kaplanMeier, type Median, medianOf, type SurvivalStep } from "@/lib/statistics/survival";
import { DAY_MS, HOUR_MS } from "@/lib/time";
import { SHOWN_WEEKS, WAIT_WEEKS } from "@/lib/words/shown-weeks";
import { mondayOf, mondaysBetween, weeksAfter } from "./weeks";

export const COHORTS = 12;

const WEEKLY = ["sign_ups", "questions", "stories", "articles", "replies", "author_replies"] as const;
export type WeeklyMeasure = (typeof WEEKLY)[number];

export interface WeekOfForum extends Readonly<Record<WeeklyMeasure, number>> {
  /** Its Monday. */
  readonly week: string;
  /** Of the questions of this week, those with an answer by now. */
  readonly answered: number;
  /** Open questions at the end of the week; null before they were counted. */
  readonly unanswered: number | null;
}

/** How long something took, in hours, by Kaplan-Meier: what is still open counts as open for as long as it has been. */
export interface Wait {
  readonly all: number;
  readonly done: number;
  readonly median: Median;
  readonly steps: readonly SurvivalStep[];
}

export interface Cohort {
  readonly week: string;
  readonly joined: number;
  /** For each later week that has passed for all of them: how many were here in or after it. */
  readonly returned: readonly number[];
}

export interface ForumNumbers {
  readonly countedAt: Date;
  /** The newest last. The running week is not among them. */
  readonly weeks: readonly WeekOfForum[];
  readonly firstReply: Wait;
  readonly decision: Wait;
  readonly appeals: { readonly decided: number; readonly granted: number };
}

/** Null until the first count. Reads the counts of a few weeks, so it costs the same in a large forum. */
export async function readNumbers(now: Date): Promise<ForumNumbers | null> {
  const counted = await findCountedWeeks();
  if (!counted) return null;
  const to = mondayOf(now);
  const shown = { from: weeksAfter(to, -SHOWN_WEEKS), to };
  const [sums, unanswered, firstReply, decision] = await Promise.all([
    listWeekSums([...WEEKLY, "answered_questions", "decided_appeals", "granted_appeals"], shown),
    listUnanswered(shown),
    readWait({ all: "questions", done: "first_replies" }, to, counted.countedAt),
    readWait({ all: "cases", done: "decided_cases" }, to, counted.countedAt),
  ]);
  const shownWeeks = mondaysBetween(shown.from, to).filter((week) => week >= counted.since);
  const weeks = shownWeeks.map((week) => {
    const of = (measure: DailyMeasure) => amountIn(sums, measure, week);
    return {
      week,
      sign_ups: of("sign_ups"),
      questions: of("questions"),
      stories: of("stories"),
      articles: of("articles"),
      replies: of("replies"),
      author_replies: of("author_replies"),
      answered: of("answered_questions"),
      unanswered: unanswered.find((one) => one.week === week)?.amount ?? null,
    };
  });
  const total = (measure: DailyMeasure) =>
    sums.filter((sum) => sum.measure === measure).reduce((sum, { amount }) => sum + amount, 0);
  return {
    countedAt: counted.countedAt,
    weeks,
    firstReply,
    decision,
    appeals: { decided: total("decided_appeals"), granted: total("granted_appeals") },
  };
}

const amountIn = (sums: readonly WeekSum[], measure: DailyMeasure, week: string) =>
  sums.find((sum) => sum.measure === measure && sum.week === week)?.amount ?? 0;

async function readWait(
  of: { all: DailyMeasure; done: DailyMeasure },
  to: string,
  countedAt: Date,
): Promise<Wait> {
  const weeks = { from: weeksAfter(to, -WAIT_WEEKS), to };
  const [all, done] = await Promise.all([listBuckets(of.all, weeks), listBuckets(of.done, weeks)]);
  return waitOf(all, done, countedAt);
}

/** What is open is as old as the middle of its day. */
export function waitOf(all: readonly Bucket[], done: readonly Bucket[], countedAt: Date): Wait {
  const ended = done.map(({ bucket, amount }) => ({ exit: bucket, event: true, count: amount }));
  const open = all.flatMap(({ day, amount }) => {
    const endedOfDay = sumOf(done.filter((one) => one.day === day));
    const count = amount - endedOfDay;
    const hours = (countedAt.getTime() - Date.parse(day) - DAY_MS / 2) / HOUR_MS;
    return count > 0 ? [{ exit: Math.max(0, hours), event: false, count }] : [];
  });
  const steps = kaplanMeier([...ended, ...open]);
  return { all: sumOf(all), done: sumOf(done), median: medianOf(steps), steps };
}

const sumOf = (buckets: readonly Bucket[]) => buckets.reduce((sum, { amount }) => sum + amount, 0);

/** Members who joined in the same week, and how many of them came back. The newest first. */
export async function readCohorts(now: Date): Promise<Cohort[]> {
  const to = mondayOf(now);
  const buckets = await listBuckets("returned_members", { from: weeksAfter(to, -COHORTS), to });
  return mondaysBetween(weeksAfter(to, -COHORTS), to)
    .reverse()
    .map((week) => {
      const counts = new Map(
        buckets.filter(({ day }) => day === week).map(({ bucket, amount }) => [bucket, amount]),
      );
      // Those who joined on Sunday have had as many weeks as have passed since the next Monday.
      const passed = mondaysBetween(weeksAfter(week, 1), to).length;
      const later = Array.from({ length: Math.min(passed, COHORTS) }, (_, at) => counts.get(at + 1) ?? 0);
      return { week, joined: counts.get(0) ?? 0, returned: later };
    })
    .filter(({ joined }) => joined > 0);
}
