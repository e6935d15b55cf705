import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import pg from "pg";
import { expect, inject, test } from "vitest";
import { reachBaseline } from "@/db/before-baseline";
import { runSql } from "@/db/databases";
import { makeOldDatabase, OLD_STEPS } from "../support/old-database";
import { emptyDatabase } from "../support/templates";

const FOLDER = "db/migrations";

test("the first reasons get plain words, and an admin's own words stay", async () => {
  const { url, drop } = await emptyDatabase(inject("serverUrl"));
  const client = new pg.Client({ connectionString: url });
  try {
    await makeOldDatabase(url, OLD_STEPS);
    await runSql(
      url,
      `update reasons set title = 'No ads', text = 'We sell nothing here.' where key = 'spam';
       update reasons set text = 'It was posted before.' where key = 'twice';
       insert into reasons (key, title, text, legal, position) values (null, 'Said already', 'Read first.', false, 13)`,
    );
    const old = await reasonsIn(url);
    await client.connect();
    await reachBaseline(drizzle(client), FOLDER);
    await migrate(drizzle(client), { migrationsFolder: FOLDER });
    const now = await reasonsIn(url);
    expect(now.spam).toEqual(["No ads", "We sell nothing here."]);
    expect(now.twice).toEqual(["Already posted", "It was posted before."]);
    expect(now.none).toEqual(["Said already", "Read first."]);
    expect(now.waiting?.[0]).toBe("Held for review");
    expect(Object.keys(now)).toEqual(Object.keys(old));
    const written = ["spam", "twice", "none"];
    for (const [key, [, text]] of Object.entries(now))
      if (!written.includes(key)) expect(text, key).not.toBe(old[key]?.[1]);
  } finally {
    await client.end();
    await drop();
  }
});

async function reasonsIn(url: string): Promise<Record<string, [title: string, text: string]>> {
  const { rows } = await runSql(
    url,
    "select coalesce(key, 'none') as key, title, text from reasons order by id",
  );
  return Object.fromEntries(rows.map(({ key, title, text }) => [key, [title, text]]));
}
