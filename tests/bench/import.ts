import { stat } from "node:fs/promises";
import { join } from "node:path";
import { runSql } from "@/db/databases";
import { writeExport } from "../support/wxr-generator";
import { inCount, inMb, table } from "./numbers";
import { runForum } from "./run-forum";
import { scratchDatabase, scratchFolder, scratchServer } from "./scratch";

const SIZE = { posts: 400, comments: 200_000 };

/** A large export moved in by the command that an owner uses. */
export async function importExport(): Promise<string> {
  const file = join(await scratchFolder(), "export.xml");
  await writeExport(file, SIZE);
  const url = await scratchDatabase(await scratchServer(), "importing", async () => undefined);
  const rows: string[][] = [];
  for (const name of ["first time", "again, nothing new"]) {
    const started = performance.now();
    const { maxRSS, userCPUTime, systemCPUTime } = await runForum(["import", file], url);
    const seconds = (performance.now() - started) / 1000;
    const { rows: counted } = await runSql(url, "select count(*)::int as comments from comments");
    rows.push([
      name,
      inMb((await stat(file)).size),
      inCount(Number(counted[0]?.comments)),
      `${seconds.toFixed(1)} s`,
      inCount(SIZE.comments / seconds),
      `${((userCPUTime + systemCPUTime) / 1e6).toFixed(1)} s`,
      inMb(maxRSS * 1024),
    ]);
  }
  return table(
    ["import", "file", "comments there", "time", "comments/s", "CPU of the importer", "peak memory"],
    rows,
  );
}
