import { expect } from "vitest";
import { deleteLeftovers } from "@/db/site/writes";
import type { Tx } from "@/db/transaction";
import { DAY_MS } from "@/lib/time";
import { test } from "../support/database";
import { explained } from "../support/query-plan";

const PASSING = [
  "thread.visited",
  "mail.sent",
  "mail.postponed",
  "mail.dropped",
  "digests.due",
  "check_ins.sent",
];
const TWO_DAYS_AGO = "now() - interval '2 days'";

test("sweeps short-lived events after a day by their own index, and keeps the others", async ({ db }) => {
  const add = (name: string, many: number, at: string) =>
    db.$client.query(
      `insert into events (name, data, created_at) select '${name}', '{}', ${at} from generate_series(1, ${many})`,
    );
  await add("comment.posted", 20_000, TWO_DAYS_AGO);
  for (const name of PASSING) await add(name, 1, TWO_DAYS_AGO);
  await add("mail.sent", 1, "now()");
  await db.$client.query("analyze events");
  const sweep = () => deleteLeftovers(db as unknown as Tx, new Date(), new Date(Date.now() - 30 * DAY_MS));
  const plans = await explained(db, async () => expect((await sweep()).passing).toBe(PASSING.length));
  const ofEvents = plans.filter(({ sql }) => sql.includes('delete from "events"'));
  expect(ofEvents.map(({ indexes }) => indexes)).toEqual([["short_lived_events"], ["short_lived_events"]]);
  const { rows } = await db.$client.query("select count(*)::int as count from events");
  expect(rows).toEqual([{ count: 20_001 }]);
});
