import { runSql } from "@/db/databases";
import { expect, test } from "../support/e2e";
import { report } from "../support/raid/outcome";
import { beRaided } from "../support/raid/run-raid";
import { signIn, someone } from "../support/sign-in";

test.use({ copy: "raid" });

/** A tenth of what `npm run bench -- raid` sends, so that the whole suite stays short. */
const SIZE = { accounts: 20, postsEach: 10, seconds: 20 };

test("limits, filters and flags contain a raid, while a member reads and posts as usual", async ({
  page,
  forum,
}) => {
  await runSql(forum.databaseUrl, "drop trigger newcomers_are_settled on people");
  await signIn(page, someone());
  const raided = await beRaided(forum, page, { size: SIZE, quietSteps: 7 });
  console.log(report(raided));

  const all = SIZE.accounts * SIZE.postsEach;
  expect(raided.failed).toEqual([]);
  expect(raided.tried.filter(({ fate }) => fate === "no answer")).toEqual([]);
  expect(raided.tried).toHaveLength(all);
  expect(raided.stored.shown).toBeLessThan(all * 0.15);
  expect(raided.pagesWithSpam).toBe(0);
  expect(raided.during.written).toBeGreaterThan(0);
  expect(raided.during.shown).toBe(raided.during.written);
  expect(raided.beside.filter(({ fate }) => fate !== "shown at once")).toEqual([]);
});
