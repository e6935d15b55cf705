import { findCountedWeeks, findFirstWeek } from "@/db/numbers/reads";
import type { Context } from "@/lib/pipeline/operation";
import { perform } from "@/lib/pipeline/perform";
import { countWeeks, MOST_WEEKS } from "./operations";
import { mondayOf, mondaysBetween, weeksAfter } from "./weeks";

/** Replies, decisions and removals come late: these weeks are counted again each night. */
const LATE_WEEKS = 16;

/** This week and the one before, and all weeks that were never counted. */
export async function countRecent(context: Context): Promise<void> {
  const thisWeek = mondayOf(context.at ?? new Date());
  const lastWeek = weeksAfter(thisWeek, -1);
  const counted = await findCountedWeeks();
  const next = counted?.until ?? (await findFirstWeek()) ?? thisWeek;
  await countBetween(next < lastWeek ? next : lastWeek, thisWeek, context);
}

/** On Sundays all weeks, because an import may have added posts to any of them. */
export async function countAgain(context: Context): Promise<void> {
  const now = context.at ?? new Date();
  const first = (now.getUTCDay() === 0 && (await findFirstWeek())) || weeksAfter(mondayOf(now), -LATE_WEEKS);
  await countBetween(first, mondayOf(now), context);
}

/** The last week as well. A few weeks in each transaction, so that it can go on after it was stopped. */
async function countBetween(first: string, last: string, context: Context): Promise<void> {
  const mondays = mondaysBetween(first, weeksAfter(last, 1));
  for (let at = 0; at < mondays.length; at += MOST_WEEKS) {
    const part = mondays.slice(at, at + MOST_WEEKS);
    await perform(countWeeks, { from: part[0], weeks: part.length }, context);
  }
}
