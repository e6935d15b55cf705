import { execFile } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { sql } from "drizzle-orm";
import { beforeAll, expect } from "vitest";
import { database } from "@/db/client";
import { findDataExport } from "@/db/data-exports/reads";
import { pictures } from "@/db/pictures/schema";
import { writeArchive } from "@/lib/forum/people/data-exports/archive";
import { makeDataExport } from "@/lib/forum/people/data-exports/make";
import { askDataExport, sweepDataExports } from "@/lib/forum/people/data-exports/operations";
import { readExport, removeExportFiles } from "@/lib/forum/people/data-exports/store";
import { diskStore } from "@/lib/pictures/disk";
import { newPictureKey } from "@/lib/pictures/key";
import { SYSTEM } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { DAY_MS } from "@/lib/time";
import { temporaryFolder } from "../support/folder";
import { leaveAtOnce, memberWithEverything } from "../support/leaving";
import { test } from "../support/with-world";
import { as } from "../support/world";

const run = promisify(execFile);
const PYTHON =
  "import sys, zipfile\nz = zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; z.extractall(sys.argv[2]); print('\\n'.join(z.namelist()))";

beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), "comeback-exports-"));
  process.env.DATA_DIR = folder;
  process.env.UPLOADS_DIR = join(folder, "uploads");
});

async function unpacked(file: string): Promise<{ names: string[]; folder: string }> {
  const folder = await temporaryFolder();
  const { stdout } = await run("python3", ["-c", PYTHON, file, folder]);
  return { names: stdout.trim().split("\n"), folder };
}

test("holds posts as JSON and pages, with the pictures, and no script of a hostile name", {
  timeout: 120_000,
}, async ({ world }) => {
  const { member, email } = await memberWithEverything(world);
  const hostile = `<script>alert(1)</script>"><img src=x onerror=alert(2)>../../etc`;
  await database().execute(sql`update people set name = ${hostile} where id = ${member.id}`);
  await database().execute(
    sql`update threads set title = ${hostile} where writer_id = ${member.id} and kind = 'question'`,
  );
  const key = newPictureKey();
  await diskStore(process.env.UPLOADS_DIR ?? "").put(key, Buffer.from("a picture"));
  await database()
    .insert(pictures)
    .values({ key, personId: member.id, storedAt: new Date(), attachedAt: new Date() });

  const { exportId } = await perform(askDataExport, {}, as(member));
  await expect(perform(askDataExport, {}, as(member))).rejects.toThrow("Your export is already being made");
  await makeDataExport(exportId);
  const made = await findDataExport(exportId);
  expect(made?.readyAt).not.toBeNull();
  const { names, folder } = await unpacked(join(process.env.DATA_DIR ?? "", "exports", made?.file ?? ""));

  expect(names).toEqual(
    expect.arrayContaining([
      "index.html",
      "json/people.json",
      "json/comments.json",
      "comments.html",
      `pictures/${key}`,
    ]),
  );
  expect(names.every((name) => /^[\w./-]+$/.test(name) && !name.includes(".."))).toBe(true);
  const account = JSON.parse(await readFile(join(folder, "json/people.json"), "utf8"));
  expect(account).toMatchObject([{ handle: member.handle, email, name: hostile }]);
  const sessions = JSON.parse(await readFile(join(folder, "json/sessions.json"), "utf8"));
  expect(sessions[0]).not.toHaveProperty("session_token");
  for (const page of names.filter((name) => name.endsWith(".html"))) {
    const markup = await readFile(join(folder, page), "utf8");
    expect(markup, page).not.toMatch(/<script|<img src=x/i);
    expect(markup, page).toContain("default-src 'none'");
  }
  expect(await readFile(join(folder, "pictures", key), "utf8")).toBe("a picture");
});

test("ends after its time, and with the account", { timeout: 120_000 }, async ({ world }) => {
  const { member } = await memberWithEverything(world);
  const { exportId } = await perform(askDataExport, {}, as(member));
  await makeDataExport(exportId);
  const file = (await findDataExport(exportId))?.file ?? "";
  expect((await stat(join(process.env.DATA_DIR ?? "", "exports", file))).mode & 0o077).toBe(0);
  const swept = await perform(sweepDataExports, {}, as(SYSTEM, new Date(Date.now() + 3 * DAY_MS)));
  expect(swept.files).toContain(file);
  await removeExportFiles(swept.files);
  expect(await readExport(file)).toBeUndefined();

  const again = await perform(askDataExport, {}, as(member));
  await makeDataExport(again.exportId);
  const second = (await findDataExport(again.exportId))?.file ?? "";
  await leaveAtOnce(member, "keep");
  expect(await readExport(second)).toBeUndefined();
  expect(await findDataExport(again.exportId)).toBeNull();
});

/** `EXPORTED_POSTS=200000` measures what a member with as many posts costs. */
const POSTS = Number(process.env.EXPORTED_POSTS ?? 10_000);

test("holds a few rows at a time, whatever the member wrote", { timeout: 600_000 }, async ({ world, db }) => {
  const { member } = await memberWithEverything(world);
  const client = await db.$client.connect();
  try {
    // Without triggers, which would index each comment for the search.
    await client.query("set session_replication_role = replica; set statement_timeout = 0");
    await client.query(
      `insert into comments (thread_id, writer_id, body, body_text, root_id, path)
      select $1, $2, jsonb_build_object('type', 'doc', 'content', '[]'::jsonb), repeat('Week ' || n || ': the calf held. ', 12), 0, int8send(n) || int4send(7)
      from generate_series(1, $3::int) n`,
      [world.article.id, member.id, POSTS],
    );
  } finally {
    await client.query("reset session_replication_role; reset statement_timeout");
    client.release();
  }
  const file = join(await temporaryFolder(), "large.zip");
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().heapUsed);
  }, 20);
  const began = performance.now();
  await writeArchive(member.id, file, new Date());
  clearInterval(watch);
  const seconds = (performance.now() - began) / 1000;
  const { size } = await stat(file);
  console.log(
    `${POSTS} posts: ${seconds.toFixed(1)} s, ${(size / 1e6).toFixed(1)} MB, ${((most - before) / 1e6).toFixed(0)} MB of heap`,
  );
  expect(most - before).toBeLessThan(150e6);
  const { names } = await unpacked(file);
  expect(names).toContain(`comments-${POSTS / 1_000 + 1}.html`);
});
