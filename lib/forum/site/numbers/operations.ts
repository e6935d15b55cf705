import { z } from "zod";
import { lockCountedWeeks, noteCountedWeeks, noteUnanswered, replaceNumbers } from "@/db/numbers/writes";
import { cacheKey } from "@/lib/addresses/cache-keys";
import type { EventOf } from "@/lib/events/event";
import { isSystem } from "@/lib/forum/people/policy";
import { operation } from "@/lib/pipeline/operation";
import { dayOfDate, mondayOf, weeksAfter } from "./weeks";

/** Few enough for one statement of a large forum. */
export const MOST_WEEKS = 4;

const monday = z.iso
  .date({ error: "A week begins on a Monday, such as 2026-11-30.", abort: true })
  .refine((day) => mondayOf(new Date(day)) === day, "A week begins on a Monday.");

/** Counts what happened in these weeks, again if they were counted before. */
export const countWeeks = operation({
  name: "countWeeks",
  input: z.object({ from: monday, weeks: z.int().min(1).max(MOST_WEEKS) }),
  limit: null,
  load: (tx) => lockCountedWeeks(tx),
  authorize: ({ actor }) => isSystem(actor),
  async write(tx, { input: { from, weeks }, loaded: counted, at }): Promise<EventOf<"numbers.counted">> {
    const range = { from, to: weeksAfter(from, weeks) };
    const isRecent = from >= weeksAfter(mondayOf(at), -1);
    const isNew = counted === null || from >= counted.until || from < counted.since;
    await replaceNumbers(tx, range, { signUps: isRecent || isNew });
    const today = dayOfDate(at);
    if (today >= range.from && today < range.to) await noteUnanswered(tx, today);
    await noteCountedWeeks(tx, range, at);
    return { name: "numbers.counted", from, weeks };
  },
  effects: { "numbers.counted": () => ({ stale: [cacheKey.numbers] }) },
});
