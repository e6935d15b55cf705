import { copyFile, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { migrate, readJournal } from "../migrate";

/** Gives an empty database the tables as they were after the migration of this time. */
export async function migrateTo(url: string, folder: string, migration: number): Promise<void> {
  const journal = await readJournal(folder);
  const entries = journal.entries.filter(({ when }) => when <= migration);
  const until = await mkdtemp(path.join(tmpdir(), "comeback-migrations-"));
  try {
    await mkdir(path.join(until, "meta"));
    for (const { tag } of entries)
      await copyFile(path.join(folder, `${tag}.sql`), path.join(until, `${tag}.sql`));
    await writeFile(path.join(until, "meta", "_journal.json"), JSON.stringify({ ...journal, entries }));
    await symlink(path.resolve(folder, "before-baseline"), path.join(until, "before-baseline"));
    await migrate(url, until);
  } finally {
    await rm(until, { recursive: true, force: true });
  }
}
