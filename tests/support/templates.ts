import { randomUUID } from "node:crypto";
import { databaseUrl, runSql } from "@/db/databases";
import { migrate } from "@/db/migrate";

const template = "comeback_template";

/** Migrates once; every test file then gets a copy of the files. */
export async function makeTemplate(serverUrl: string): Promise<void> {
  await runSql(serverUrl, `create database ${template}`);
  await migrate(databaseUrl(serverUrl, template));
}

export async function cloneTemplate(
  serverUrl: string,
  source = template,
): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await runSql(serverUrl, `create database ${name} template ${source} strategy file_copy`);
  return {
    url: databaseUrl(serverUrl, name),
    drop: async () => {
      await runSql(serverUrl, `drop database ${name} with (force)`);
    },
  };
}

/** An empty database, for tests of migrating itself. */
export function emptyDatabase(serverUrl: string) {
  return cloneTemplate(serverUrl, "template0");
}
