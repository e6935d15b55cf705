import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { database } from "@/db/client";
import { mondayOf, mondaysBetween, weeksAfter } from "@/lib/forum/site/numbers/weeks";
import { MIN_RUNNERS } from "@/lib/outcomes/small-cells";
import { numbersPath } from "@/lib/urls";
import fc from "../support/fast-check";
import { readPublicPage } from "../support/read-public-page";
import { test } from "../support/with-world";

const THIS_WEEK = mondayOf(new Date());
const WEEKS = mondaysBetween(weeksAfter(THIS_WEEK, -6), THIS_WEEK);

interface SmallForum {
  readonly signUps: readonly number[];
  readonly cases: number;
  readonly decided: number;
}

const smallForum: fc.Arbitrary<SmallForum> = fc.record({
  signUps: fc.array(fc.integer({ min: 0, max: 30 }), { minLength: WEEKS.length, maxLength: WEEKS.length }),
  cases: fc.integer({ min: 0, max: 14 }),
  decided: fc.integer({ min: 0, max: 14 }),
});

async function count({ signUps, cases, decided }: SmallForum): Promise<void> {
  const [week = ""] = WEEKS;
  const rows = [
    ...signUps.map((amount, at) => ({ measure: "sign_ups", day: WEEKS[at], amount })),
    { measure: "cases", day: week, amount: Math.max(cases, decided) },
    { measure: "decided_cases", day: week, amount: decided },
  ].filter(({ amount }) => amount > 0);
  await database().execute(sql`delete from daily_numbers`);
  await database().execute(sql`delete from counted_weeks`);
  await database().execute(sql`
    insert into counted_weeks (since, until, counted_at) values (${week}, ${THIS_WEEK}, now())`);
  for (const { measure, day, amount } of rows)
    await database().execute(sql`
      insert into daily_numbers (measure, day, bucket, amount) values (${measure}::daily_measure, ${day}, 0, ${amount})`);
}

/** What a reader sees between the heading of one part and the next. */
async function readPart(id: string): Promise<string> {
  const page = await readPublicPage(numbersPath);
  const [, part = ""] = page.split(`aria-labelledby="${id}"`);
  expect(part, id).not.toBe("");
  return part.split("<b>How we count.</b>")[0] ?? "";
}

const textOf = (html: string) => html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");

/** The table has one row for each week, the newest first. */
function shownIn(html: string): (number | null)[] {
  const rows = [...html.matchAll(/<th scope="row">.*?<td class="num">(.*?)<\/td>/gs)];
  return rows.map(([, cell = ""]) => (cell.includes("hidden") ? null : Number(textOf(cell)))).reverse();
}

test("the public numbers never tell a number of people under 11, nor let a reader work it out", async ({
  world: _,
}) => {
  await fc.assert(
    fc.asyncProperty(smallForum, async (forum) => {
      await count(forum);
      const part = await readPart("sign-ups");
      const shown = shownIn(part);
      const hidden = forum.signUps.filter((_one, at) => (shown[at] ?? null) === null);
      const small = forum.signUps.filter((one) => one < MIN_RUNNERS);
      if (shown.length > 0) {
        expect(shown).toHaveLength(WEEKS.length);
        shown.forEach((one, at) => {
          if (one !== null) expect(one).toBe(forum.signUps[at]);
        });
        // Who knows how many joined in all is left with two weeks, and with eleven people.
        if (hidden.length > 0) expect(hidden.length).toBeGreaterThan(1);
        if (small.length > 0 && hidden.length < WEEKS.length)
          expect(hidden.reduce((sum, one) => sum + one, 0)).toBeGreaterThanOrEqual(MIN_RUNNERS);
      }
      for (const one of shown) if (one !== null) expect(one).toBeGreaterThanOrEqual(MIN_RUNNERS);
      // Nor do the words and the picture: every other number is a date, the scale or the count of weeks.
      const words = textOf(part.replace(/<table.*?<\/table>/s, "")).replace(/\d{1,2} \w{3} \d{4}/g, "");
      const told = (words.match(/\d+/g) ?? []).map(Number).filter((one) => one !== WEEKS.length);
      expect(told.filter((one) => one < MIN_RUNNERS && one > 0)).toEqual([]);

      const moderation = textOf(await readPart("moderation"));
      if (forum.decided < MIN_RUNNERS) expect(moderation).toContain("Too few cases were decided");
      else expect(moderation).toMatch(/Moderators decide/);
    }),
    { numRuns: 25 },
  );
});

test("a forum without numbers says when they come, and where to go on", async ({ world: _, db }) => {
  await db.execute(sql`delete from counted_weeks`);
  const page = await readPublicPage(numbersPath);
  expect(page).toContain("There are no numbers yet.");
  expect(page).toContain('href="/"');
});

test("a forum in which too few join each week says so in place of bars", async ({ world: _ }) => {
  await count({ signUps: WEEKS.map(() => 2), cases: 0, decided: 0 });
  const part = await readPart("sign-ups");
  expect(part).toContain("Too few people joined");
  expect(part).not.toContain("<svg");
});
