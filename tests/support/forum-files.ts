import path from "node:path";
import { inject, onTestFinished } from "vitest";
import { databaseUrl, runSql } from "@/db/databases";
import { type ReplaceOptions, replaceForum } from "@/lib/backups/replace-forum";
import { writeForum } from "@/lib/backups/write-forum";
import { diskStore } from "@/lib/pictures/disk";
import type { PictureStore } from "@/lib/pictures/picture-store";
import { temporaryFolder } from "./folder";
import { hashTables } from "./hash-tables";

type Kind = "backup" | "export";

export async function writeFrom(
  url: string,
  kind: Kind,
  more: { passphrase?: string; uploads?: string; pictures?: Pick<PictureStore, "read"> } = {},
) {
  const folder = await temporaryFolder();
  return writeForum({
    kind,
    url,
    file: path.join(folder, `forum.${kind}`),
    passphrase: more.passphrase,
    pictures: more.pictures ?? diskStore(more.uploads ?? folder),
    at: new Date("2026-03-14T09:15:00Z"),
  });
}

/** A name that no database has; every database whose name begins with it is dropped after the test. */
export function newName(): string {
  const name = `test_restored_${Math.random().toString(36).slice(2, 10)}`;
  onTestFinished(async () => {
    for (const found of await databasesLike(name))
      await runSql(inject("serverUrl"), `drop database "${found}" with (force)`);
  });
  return name;
}

export async function databasesLike(name: string): Promise<string[]> {
  const { rows } = await runSql(
    inject("serverUrl"),
    "select datname from pg_database where starts_with(datname, $1) order by 1",
    [name],
  );
  return rows.map(({ datname }) => String(datname));
}

export async function restoreInto(name: string, file: string, more: Partial<ReplaceOptions> = {}) {
  const server = inject("serverUrl");
  const url = databaseUrl(server, name);
  const folder = await temporaryFolder();
  const replaced = await replaceForum({
    kind: "backup",
    file,
    target: { server, url, name },
    migrations: "db/migrations",
    places: { uploadsDir: path.join(folder, "uploads") },
    dataDir: folder,
    at: new Date(),
    askPassphrase: async () => "",
    ...more,
  });
  return { replaced, url, folder };
}

/** Without the worker's own record of its migrations, which says when they ran. */
export async function hashForum(url: string): Promise<Record<string, unknown>> {
  const { "graphile_worker.migrations": _, ...tables } = await hashTables(url);
  return tables;
}
