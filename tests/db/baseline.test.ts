import { drizzle } from "drizzle-orm/node-postgres";
import { migrate as applyMigrations } from "drizzle-orm/node-postgres/migrator";
import pg from "pg";
import { describe, expect, inject } from "vitest";
import { reachBaseline } from "@/db/before-baseline";
import { runSql } from "@/db/databases";
import { readCatalog } from "../support/catalog";
import { test } from "../support/database";
import { makeOldDatabase, OLD_STEPS, stepsBefore } from "../support/old-database";
import { cloneTemplate, emptyDatabase } from "../support/templates";

const FOLDER = "db/migrations";

/** Three times an earlier step landed after a later one: what a database has that started in between. */
const LANDED_ACROSS: Record<string, readonly string[]> = {
  "names before sign-in secrets": OLD_STEPS.filter(
    (step) => step <= "0027_names_that_look_alike" && step !== "0026_sign_in_secrets",
  ),
  "escalated cases before private pictures": OLD_STEPS.filter(
    (step) => step <= "0029_escalated_cases" && step !== "0028_private_pictures",
  ),
  "mail health before care cases": OLD_STEPS.filter((step) => step !== "0030_care_cases"),
};

/** What a database with these old steps has after its next start. */
async function afterStart(had: readonly string[]) {
  const { url, drop } = await emptyDatabase(inject("serverUrl"));
  const client = new pg.Client({ connectionString: url });
  try {
    await makeOldDatabase(url, had);
    await client.connect();
    await reachBaseline(drizzle(client), FOLDER);
    await applyMigrations(drizzle(client), { migrationsFolder: FOLDER });
    return { catalog: await readCatalog(url), rows: await firstRows(url) };
  } finally {
    await client.end();
    await drop();
  }
}

/** What a forum has before anybody writes, and the number that the next reason gets. */
async function firstRows(url: string): Promise<unknown> {
  const { rows } = await runSql(
    url,
    `select (select jsonb_agg(to_jsonb(r) - 'created_at' order by id) from reasons r) as reasons,
       (select jsonb_agg(m) from mail_health m) as mail, (select last_value from reasons_id_seq) as number`,
  );
  return rows;
}

/** A change of each kind, by the object that it changes. */
const CHANGES = {
  "indexes visits_by_thread": "drop index visits_by_thread",
  "columns visits.seen_comment_id": "alter table visits alter seen_comment_id drop not null",
  "columns visits.visited_at": "alter table visits alter visited_at drop default",
  "constraints visits.visits_thread_id_threads_id_fk":
    "alter table visits drop constraint visits_thread_id_threads_id_fk",
  "relations visits": "alter table visits set (fillfactor = 50)",
  "relations staged_terms": "alter table staged_terms set logged",
  "triggers audit_entries.actors_are_seen": "alter table audit_entries disable trigger actors_are_seen",
  "functions keep_log()": "alter function keep_log() security definer",
  "sequences reasons_id_seq": "alter sequence reasons_id_seq cache 2",
  "enums thread_kind": "alter type thread_kind add value 'diary' before 'story'",
  "search forum_words 1 1": "alter text search configuration forum_words drop mapping for asciiword",
  "relations people": "grant select on people to public",
  "comments table people": "comment on table people is 'Runners'",
  "relations runners": "create view runners as select handle from people",
};

describe("the baseline", () => {
  test("makes what the earlier steps made, object for object and row for row", async ({ url }) => {
    const { catalog, rows } = await afterStart(OLD_STEPS);
    expect(Object.keys(catalog).length).toBeGreaterThan(1000);
    expect(catalog).toEqual(await readCatalog(url));
    expect(rows).toEqual(await firstRows(url));
  });

  test.for([
    ["the first step", OLD_STEPS.slice(0, 1)],
    ["the steps up to promotions", stepsBefore("0012_finder")],
    ["the steps of commit 69334ef", stepsBefore("0026_sign_in_secrets")],
    ...Object.entries(LANDED_ACROSS),
  ] as const)("is reached by a database that had %s", async ([, had], { url }) => {
    const { catalog, rows } = await afterStart(had);
    expect(catalog).toEqual(await readCatalog(url));
    expect(rows).toEqual(await firstRows(url));
  });
});

test("the comparison notices every kind of change", async ({ url }) => {
  const { url: changed, drop } = await cloneTemplate(inject("serverUrl"));
  for (const change of Object.values(CHANGES)) await runSql(changed, change);
  const [before, after] = [await readCatalog(url), await readCatalog(changed)];
  await drop();
  const noticed = Object.keys({ ...before, ...after }).filter((name) => {
    return JSON.stringify(before[name]) !== JSON.stringify(after[name]);
  });
  expect(noticed).toEqual(expect.arrayContaining(Object.keys(CHANGES)));
});
