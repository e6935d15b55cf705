import { mkdir, utimes, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { sql } from "drizzle-orm";
import pg from "pg";
import { beforeAll, describe, expect } from "vitest";
import { countLongTransactions, findBloat } from "@/db/site/health";
import { connectionWords, endsWords, postgresWords } from "@/lib/health/checks/database";
import { memoryWords, nodeWords, storeWords } from "@/lib/health/checks/server";
import { diskOfDatabase, roomWords } from "@/lib/health/checks/storage";
import { increment, observe, provide } from "@/lib/metrics/registry";
import { DAY_MS, MINUTE_MS } from "@/lib/time";
import { fails, passes, settings, useDataFolder } from "../support/health";
import { test } from "../support/with-world";

beforeAll(useDataFolder);

const folder = () => settings.DATA_DIR ?? "";

describe("a check of the server says what is the matter and what to do", () => {
  test("about disks and pictures", async () => {
    await passes("disk-data");
    await passes("disk-pictures");
    expect(roomWords({ free: 2 ** 30, share: 0.05, setting: "DATA_DIR" })).toMatchObject({
      state: "warning",
    });
    expect(roomWords({ free: 2 ** 27, share: 0.5, setting: "DATA_DIR" })).toMatchObject({ state: "bad" });
    await passes("pictures-writable");
    await mkdir(path.join(folder(), "uploads"));
    await passes("pictures-writable");
    const uploads = path.join(folder(), "a-file");
    await writeFile(uploads, "no folder");
    await fails("pictures-writable", /^The forum cannot write in .*a-file \(ENOTDIR\)/, {
      env: { UPLOADS_DIR: uploads },
    });
    await passes("bucket");
    const server = createServer((_, response) =>
      response.writeHead(403).end("<Error><Code>AccessDenied</Code></Error>"),
    );
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    const bucket = {
      S3_BUCKET: "pictures",
      S3_ENDPOINT: `http://127.0.0.1:${port}`,
      S3_ACCESS_KEY_ID: "a",
      S3_SECRET_ACCESS_KEY: "b",
    };
    await fails("bucket", /^The bucket pictures does not answer/, { env: bucket });
    server.closeAllConnections();
    server.close();
    await passes("network-disk", { env: { DATABASE_URL: "" } });
    expect(diskOfDatabase(0x6969)).toMatchObject({ state: "bad" });
    expect(diskOfDatabase(0xef53)).toMatchObject({ state: "good" });
  });

  test("about backups, by what the database knows and by the files that are there", async ({ db }) => {
    const dir = path.join(folder(), "elsewhere");
    const env = { BACKUP_DIR: dir, BACKUP_EVERY: "1d" };
    const noteBackup = (hours: number) =>
      db.execute(sql`insert into backups (made_at, file, host, bytes, sha256, pictures, missing_pictures)
        values (now() - make_interval(hours => ${hours}), 'forum.backup', 'here', 1, ${"0".repeat(64)}, 0, 0)`);
    await fails("backup", /^There is no backup yet/, { env });
    await noteBackup(9 * 24);
    await fails("backup", /^The newest backup is 9 days old\. Comeback promises one every 24 hours/, { env });
    await fails("backup", /^The newest backup is 9 days old\.$/, { env: { BACKUP_EVERY: "off" } });
    await passes("backup", { env: { BACKUP_DIR: dir, BACKUP_EVERY: "2w" } });
    await noteBackup(28);
    await fails("backup", /^The newest backup is 28 hours old\. Comeback promises/, { env });
    await passes("backup", { env: { BACKUP_EVERY: "off" } });

    await mkdir(dir);
    // A file that is still being written is no backup, and neither is another file.
    await writeFile(path.join(dir, "comeback-1.backup.0123abcd.part"), "half");
    await writeFile(path.join(dir, "notes.txt"), "notes");
    await fails("backup", /^The newest backup is 28 hours old/, { env });
    await writeFile(path.join(dir, "comeback-1.backup"), "whole");
    await passes("backup", { env });
    await utimes(path.join(dir, "comeback-1.backup"), new Date(), new Date(Date.now() - 9 * DAY_MS));
    await fails("backup", /^The newest backup is 28 hours old/, { env });
    await db.execute(sql`delete from backups`);
    await fails("backup", /^The newest backup is 9 days old\. Comeback promises/, { env });
  });

  test("about the database", async ({ db, url }) => {
    for (const id of [
      "clock",
      "extensions",
      "migrations",
      "postgres-version",
      "connections",
      "long-transactions",
      "bloat",
    ])
      await passes(id);
    await fails("clock", /differ by 60 seconds/, { clock: () => Date.now() + MINUTE_MS });
    expect(postgresWords(140_009, new Date("2026-11-30"))).toMatchObject({ state: "bad" });
    expect(postgresWords(150_009, new Date("2027-10-30"))).toMatchObject({ state: "warning" });
    expect(postgresWords(190_001, new Date("2027-10-30"))).toMatchObject({ state: "good" });
    expect(endsWords("It", "2030-01-01", new Date("2029-01-01"), "Wait.")).toMatchObject({ state: "good" });

    const { rows } = await db.execute<{ id: number }>(
      sql`select id from drizzle.__drizzle_migrations order by created_at desc limit 1`,
    );
    await db.execute(
      sql`update drizzle.__drizzle_migrations set created_at = created_at - 100000000000 where id = ${rows[0]?.id ?? 0}`,
    );
    await fails("migrations", /^The database lacks 1 change that this version needs/);
    await db.execute(
      sql`update drizzle.__drizzle_migrations set created_at = created_at + 200000000000 where id = ${rows[0]?.id ?? 0}`,
    );
    await fails("migrations", /^The database was changed by a newer version/);
    await db.execute(
      sql`update drizzle.__drizzle_migrations set created_at = created_at - 100000000000 where id = ${rows[0]?.id ?? 0}`,
    );

    const other = new pg.Client({ connectionString: url });
    await other.connect();
    await other.query("begin; select 1");
    expect(await countLongTransactions(0)).toMatchObject({ count: 1 });
    await other.query("rollback");
    await other.query("create table dead_rows as select n from generate_series(1, 100) n");
    await other.query("delete from dead_rows");
    await other.query("select pg_stat_force_next_flush()");
    await other.end();
    expect(await countLongTransactions(0)).toMatchObject({ count: 0 });
    expect(connectionWords({ used: 90, most: 97 })).toMatchObject({ state: "warning" });
    await expect.poll(() => findBloat({ share: 0, least: 0 })).toMatchObject({ dead: expect.any(Number) });
    await db.execute(sql`drop extension pg_trgm cascade`);
    await fails("extensions", /^The database has no extension pg_trgm/);
  });

  test("about the server", async () => {
    expect(nodeWords("20.19.0", new Date("2026-11-30"))).toMatchObject({ state: "bad" });
    expect(nodeWords("22.1.0", new Date("2026-11-30"))).toMatchObject({ state: "warning" });
    expect(nodeWords("24.1.0", new Date("2026-11-30"))).toMatchObject({ state: "good" });
    await fails("node-version", /gets no security fixes since/, { now: new Date("2040-01-01") });
    await passes("memory");
    expect(memoryWords({ rss: 1, machine: 2 ** 33, free: 2 ** 30, heap: 0.9 })).toMatchObject({
      state: "bad",
    });
    await passes("public-url");
    await fails("public-url", /only valid on this machine/, { env: { PUBLIC_URL: "http://localhost:3000" } });
    await fails("public-url", /^forum.example.org is reached without encryption/, {
      env: { PUBLIC_URL: "http://forum.example.org" },
    });
    await passes("other-address");
    increment("comeback_other_hosts_total", {}, 60);
    await fails("other-address", /^Since the start, \d+ pages were asked for at another address/);
    await passes("trusted-proxies");
    increment("comeback_untrusted_proxies_total");
    await fails("trusted-proxies", /^A proxy that is not in TRUSTED_PROXIES forwarded/);
    await passes("auth-secret", { env: { AUTH_SECRET: "0123456789abcdef0123456789abcdef" } });
    await fails("auth-secret", /^AUTH_SECRET repeats a few characters/, {
      env: { AUTH_SECRET: "abab".repeat(9) },
    });
    await fails("auth-secret", /^AUTH_SECRET was made by this instance/);
    await passes("page-store");
    expect(storeWords({ hits: 100, fills: 1_000, pages: 9, bytes: 9 })).toMatchObject({ state: "warning" });
    provide("comeback_page_store_hearing", () => [{ value: 0 }]);
    await fails("page-store", /^The page store does not hear of changes/);
    await passes("slow-answers");
    for (let n = 0; n < 1_100; n++)
      observe("comeback_request_seconds", { kind: "member" }, n % 20 === 0 ? 3 : 0.01);
    await fails("slow-answers", /^5 % of 1,\d+ requests took longer than a second/);
  });
});
