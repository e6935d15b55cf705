import { describe, expect, vi } from "vitest";
import { databaseUrl, runSql } from "@/db/databases";
import { moveForum } from "@/lib/backups/move-forum";
import { refuseUnsuitable } from "@/lib/backups/refuse-unsuitable";
import { test as base } from "../support/database";
import { hashForum, newName } from "../support/forum-files";
import { makeWorld } from "../support/world";

vi.setConfig({ testTimeout: 240_000 });

const test = base.extend("world", { scope: "file" }, async ({ db: _ }) => makeWorld());

async function emptyTarget(serverUrl: string, options = ""): Promise<string> {
  const name = newName();
  await runSql(serverUrl, `create database ${name} ${options}`);
  return databaseUrl(serverUrl, name);
}

describe("a move", () => {
  test("killed in the middle goes on where it was, and both databases are equal in the end", async ({
    url,
    serverUrl,
    world: _,
  }) => {
    const to = await emptyTarget(serverUrl);
    const before = await hashForum(url);
    const stop = new AbortController();
    const stopped = moveForum({
      from: url,
      to,
      migrations: "db/migrations",
      signal: stop.signal,
      onProgress({ done, total }) {
        if (done > total / 2) stop.abort(new Error("Killed"));
      },
    });
    await expect(stopped).rejects.toThrow("Killed");
    const { rows } = await runSql(to, "select count(*)::int as tables from comeback_move.done");
    const copied = Number(rows[0]?.tables);
    expect(copied).toBeGreaterThan(0);
    const moved = await moveForum({ from: url, to, migrations: "db/migrations" });
    expect(moved.resumed).toBe(copied);
    expect(await hashForum(to)).toEqual(before);
    expect(await hashForum(url)).toEqual(before);
    expect(await describeSchema(to)).toEqual(await describeSchema(url));
  });

  test("finds rows that changed in the target behind its back", async ({ url, serverUrl, world: _ }) => {
    const to = await emptyTarget(serverUrl);
    const stop = new AbortController();
    const first = moveForum({
      from: url,
      to,
      migrations: "db/migrations",
      signal: stop.signal,
      onProgress({ step }) {
        if (step === "checking") stop.abort(new Error("Killed"));
        stop.signal.throwIfAborted();
      },
    });
    await expect(first).rejects.toThrow("Killed");
    await runSql(to, "update people set handle = 'tampered' where handle = 'ben'");
    await expect(moveForum({ from: url, to, migrations: "db/migrations" })).rejects.toThrow(
      /^The rows of public\.people differ/,
    );
  });

  test("refuses a database that holds anything, and changes nothing in it", async ({ url, serverUrl }) => {
    const to = await emptyTarget(serverUrl);
    await runSql(to, "create table recipes (name text)");
    await expect(moveForum({ from: url, to, migrations: "db/migrations" })).rejects.toThrow(
      "The target database is not empty",
    );
    const { rows } = await runSql(to, "select tablename from pg_tables where schemaname = 'public'");
    expect(rows).toEqual([{ tablename: "recipes" }]);
  });

  test("refuses an encoding other than UTF8 before it copies anything", async ({ serverUrl }) => {
    const to = await emptyTarget(
      serverUrl,
      "template template0 encoding 'LATIN1' lc_collate 'C' lc_ctype 'C' locale_provider libc",
    );
    await expect(refuseUnsuitable(to)).rejects.toThrow("has the encoding LATIN1, and the forum needs UTF8");
    await expect(refuseUnsuitable(await emptyTarget(serverUrl))).resolves.toBeUndefined();
  });
});

/** Keys, indexes and triggers as they are after the move. */
async function describeSchema(url: string) {
  const { rows } = await runSql(
    url,
    `select pg_get_constraintdef(oid) as is from pg_constraint where connamespace = 'public'::regnamespace
     union all select indexdef from pg_indexes where schemaname = 'public'
     union all select pg_get_triggerdef(oid) || tgenabled::text from pg_trigger where not tgisinternal
     order by 1`,
  );
  return rows.map(({ is }) => is);
}
