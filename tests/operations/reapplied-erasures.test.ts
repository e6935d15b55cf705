import { mkdtempSync } from "node:fs";
import { readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { beforeAll, expect } from "vitest";
import { connect, database, disconnect } from "@/db/client";
import { carryOut, findListProblems, reapplyErasures } from "@/lib/forum/people/departures/carry-out";
import { FIRST_KILOMETRE, leave, memberWithEverything } from "../support/leaving";
import { cloneTemplate } from "../support/templates";
import { test } from "../support/with-world";

let list = "";

beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), "comeback-erasures-"));
  process.env.DATA_DIR = folder;
  list = join(folder, "erasures.jsonl");
});

const person = async (id: number) => {
  const { rows } = await database().execute<{ handle: string; email: string | null }>(
    sql`select handle, email from people where id = ${id}`,
  );
  return rows[0];
};

test("erases members who left again after an older copy of the database is put back", async ({
  world,
  serverUrl,
  url,
}) => {
  const { member, said } = await memberWithEverything(world);
  const { member: other } = await memberWithEverything(world);
  const departure = await leave(member, "withdraw");

  // The older copy: from before the erasure.
  await disconnect();
  const backup = await cloneTemplate(serverUrl, new URL(url).pathname.slice(1));
  await connect(url);
  await carryOut(departure);
  expect((await person(member.id))?.email).toBeNull();
  expect(await readFile(list, "utf8")).not.toContain(member.handle);

  await connect(backup.url);
  try {
    expect(await person(member.id)).toEqual({
      handle: member.handle,
      email: expect.stringContaining("moss"),
    });
    expect(await reapplyErasures()).toEqual({ erasedAgain: 1, problems: [] });
    expect((await person(member.id))?.handle).toMatch(/^former-/);
    expect((await person(other.id))?.handle).toBe(other.handle);
    const { rows } = await database().execute(sql`select body_text from comments where id = ${said}`);
    expect(rows).toEqual([{ body_text: "" }]);
    const { rows: words } = await database().execute(sql`
      select id from comments where writer_id = ${member.id} and body_text like ${`%${FIRST_KILOMETRE.slice(0, 40)}%`}`);
    expect(words).toEqual([]);
    expect(await reapplyErasures()).toEqual({ erasedAgain: 0, problems: [] });
  } finally {
    await connect(url);
    await backup.drop();
  }
});

test("says that the list is missing, lacks somebody, or was changed", async ({ world }) => {
  const { member } = await memberWithEverything(world);
  await carryOut(await leave(member, "keep"));
  const whole = await readFile(list, "utf8");
  expect(await findListProblems()).toEqual([]);

  await rm(list);
  expect(await findListProblems()).toEqual([
    expect.stringContaining("The list of erasures in the data folder is missing."),
  ]);
  const lines = whole.trim().split("\n");
  await writeFile(list, `${lines.slice(0, -1).join("\n")}\n`);
  expect(await findListProblems()).toEqual([expect.stringContaining("lacks 1 of")]);
  await writeFile(list, whole.replace(/"way":"\w+"/, '"way":"erase"').replace(/"at":"\d{4}/, '"at":"1999'));
  expect(await findListProblems()).toEqual([expect.stringContaining("Somebody changed line 1")]);
  await writeFile(list, "not JSON\n");
  expect(await reapplyErasures()).toMatchObject({
    erasedAgain: 0,
    problems: [expect.stringContaining("changed line 1")],
  });

  const { member: next } = await memberWithEverything(world);
  await carryOut(await leave(next, "keep"));
  expect(await findListProblems()).toEqual([]);
});
