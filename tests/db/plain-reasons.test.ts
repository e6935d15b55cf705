import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import pg from "pg";
import { expect, inject, test } from "vitest";
import { reachBaseline } from "@/db/before-baseline";
import { runSql } from "@/db/databases";
import { makeOldDatabase, OLD_STEPS } from "../support/old-database";
import { emptyDatabase } from "../support/templates";

const FOLDER = "db/migrations";

test("the first reasons get plain texts, and an admin's own texts stay", async () => {
  const { url, drop } = await emptyDatabase(inject("serverUrl"));
  const client = new pg.Client({ connectionString: url });
  try {
    await makeOldDatabase(url, OLD_STEPS);
    await runSql(
      url,
      `update reasons set title = 'No ads', text = 'We sell nothing here.' where key = 'spam';
       update reasons set title = 'Posted before', text = 'It was posted before.' where key = 'twice';
       insert into reasons (key, title, text, legal, position) values (null, 'Said already', 'Read first.', false, 13)`,
    );
    const old = await textsIn(url);
    await client.connect();
    await reachBaseline(drizzle(client), FOLDER);
    await migrate(drizzle(client), { migrationsFolder: FOLDER });
    const now = await textsIn(url);
    expect(now.slice(1, 2)).toEqual(["We sell nothing here."]);
    expect(now.slice(6, 7)).toEqual(["It was posted before."]);
    expect(now.at(-1)).toBe("Read first.");
    expect(now).toHaveLength(old.length);
    const changed = now.filter((text, index) => text !== old[index]);
    expect(changed).toHaveLength(old.length - 3);
    for (const text of changed) expect(text).not.toMatch(/\b(whoever|those who|look(ed)?)\b/);
  } finally {
    await client.end();
    await drop();
  }
});

async function textsIn(url: string): Promise<string[]> {
  const { rows } = await runSql(
    url,
    "select text from reasons where key is null or key not in ('gone_before', 'closed_before') order by id",
  );
  return rows.map(({ text }) => String(text));
}
