import { describe, expect } from "vitest";
import { listPeopleByPrefix } from "@/db/people/reads";
import { test as base } from "../support/database";
import { explained } from "../support/query-plan";

const test = base.extend("thread", { scope: "file", auto: true }, async ({ db }) => {
  const client = db.$client;
  await client.query(
    `insert into people (handle, name, email, email_verified) values
       ('steady-heron', 'Wilhelmina', 'a@example.org', now()),
       ('steady-otter', null, 'b@example.org', now()),
       ('stone_100', '100% Stone', null, null),
       ('old-guest', 'Stefan', 'c@example.org', null),
       ('named-guest', 'Stella', null, null)`,
  );
  await client.query(
    `insert into people (handle, email_verified, suspended_until) values ('stopped', now(), now() + interval '1 day')`,
  );
  const { rows } = await client.query(
    `insert into threads (kind, writer_id, title, slug, body, body_text, excerpt)
     select 'question', id, 'How many days of rest?', 'rest', '{}', '', '' from people where handle = 'steady-otter'
     returning id::float8 as id`,
  );
  await client.query(
    `insert into comments (thread_id, writer_id, body, body_text, old_id)
     select $1, id, '{}', '', 7 from people where handle = 'named-guest'`,
    [rows[0].id],
  );
  return Number(rows[0].id);
});

const handles = async (typed: string, threadId?: number) =>
  (await listPeopleByPrefix(typed, threadId)).map(({ handle }) => handle);

describe("completing a mention", () => {
  test("finds people by the beginning of their handle or name, whatever the case", async () => {
    expect(await handles("steady-h")).toEqual(["steady-heron"]);
    expect(await handles("WILH")).toEqual(["steady-heron"]);
    expect(await handles("heron")).toEqual([]);
  });

  test("names writers in the thread first", async ({ thread }) => {
    expect(await handles("steady")).toEqual(["steady-heron", "steady-otter"]);
    expect(await handles("steady", thread)).toEqual(["steady-otter", "steady-heron"]);
  });

  test("suggests only writers in the thread when nothing is typed yet", async ({ thread }) => {
    expect(await handles("", thread)).toEqual(["steady-otter"]);
    expect(await handles("")).toEqual([]);
  });

  test("suggests no suspended member and no guest whose comments were moved here", async ({ thread }) => {
    expect(await handles("st", thread)).toEqual(["steady-otter", "steady-heron", "stone_100"]);
    expect(await handles("named", thread)).toEqual([]);
  });

  test("reads pattern characters as plain text", async () => {
    expect(await handles("%")).toEqual([]);
    expect(await handles("stone_")).toEqual(["stone_100"]);
    expect(await handles("s_o")).toEqual([]);
    expect(await handles("100%")).toEqual(["stone_100"]);
    expect(await handles("\\")).toEqual([]);
  });

  test("reads a few rows of two indexes among 50,000 people", async ({ db, thread }) => {
    await db.$client.query(
      `insert into people (handle, name, email_verified)
       select 'runner-' || n, 'Runner ' || n, now() from generate_series(1, 50000) n`,
    );
    await db.$client.query("analyze people");
    for (const typed of ["r", "runner-49", "runner 7"]) {
      for (const plan of await explained(db, () => listPeopleByPrefix(typed, thread))) {
        expect(plan.scannedWhole).not.toContain("people");
        expect(plan.indexes).toEqual(
          expect.arrayContaining(["people_by_handle_prefix", "people_by_name_prefix"]),
        );
        expect(plan.rowsRead).toBeLessThan(100);
      }
    }
  });
});
