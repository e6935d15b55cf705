import { stat } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { runSql } from "@/db/databases";
import { growForum } from "../support/large-forum";
import { inCount, inMb, table } from "./numbers";
import { runForum } from "./run-forum";
import { scratchDatabase, scratchFolder, scratchServer } from "./scratch";

const POSTS = Number(process.env.BACKUP_POSTS ?? 200_000);
const SIZE = { threads: POSTS / 10, comments: POSTS - POSTS / 10, inThreadOne: 2_000 };

/** A large forum through the commands that an owner uses, each in a process of its own. */
export async function backup(): Promise<string> {
  const server = await scratchServer();
  const source = await scratchDatabase(server, "large", async (url) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await growForum(client, SIZE);
    await client.end();
  });
  const [empty, target] = [await emptyDatabase(server, "imported"), await emptyDatabase(server, "moved")];
  const folder = await scratchFolder();
  process.env.DATA_DIR = folder;
  const rows: string[][] = [];
  for (const [name, args, url, file] of [
    ["backup", ["backup", join(folder, "forum.backup")], source, "forum.backup"],
    ["backup, encrypted", ["backup", join(folder, "locked.backup")], source, "locked.backup"],
    ["restore", ["restore", join(folder, "forum.backup")], source, "forum.backup"],
    ["export", ["export", join(folder, "export.tar.gz")], source, "export.tar.gz"],
    ["import of the export", ["import", join(folder, "export.tar.gz")], empty, "export.tar.gz"],
    ["move-to", ["move-to", target], source, null],
  ] as const) {
    process.env.BACKUP_PASSPHRASE = name.includes("encrypted") ? "six words that only the owner knows" : "";
    const began = performance.now();
    const { maxRSS, userCPUTime, systemCPUTime } = await runForum([...args], url);
    rows.push([
      name,
      `${((performance.now() - began) / 1000).toFixed(1)} s`,
      `${((userCPUTime + systemCPUTime) / 1e6).toFixed(1)} s`,
      inMb(maxRSS * 1024),
      file ? inMb((await stat(join(folder, file))).size) : "",
    ]);
  }
  const posts = inCount(SIZE.threads + SIZE.comments);
  return table([`${posts} posts`, "time", "CPU of the command", "peak memory of the command", "file"], rows);
}

async function emptyDatabase(server: string, name: string): Promise<string> {
  await runSql(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
