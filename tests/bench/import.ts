import { stat } from "node:fs/promises";
import { join } from "node:path";
import { ensureDatabase, runSql } from "@/db/databases";
import { writeExport } from "../support/wxr-generator";
import { inCount, inMb, table } from "./numbers";
import { runForum } from "./run-forum";
import { scratchFolder, scratchServer } from "./scratch";

const COMMENTS = Number(process.env.IMPORTED_COMMENTS ?? 200_000);
const SIZE = { posts: COMMENTS / 500, comments: COMMENTS };
const RUNS = ["first time", "again, nothing new"];

interface Checkout {
  readonly name: string;
  readonly folder: string;
  readonly url: string;
}

/**
 * A large export moved in by the command that an owner uses. With another checkout of Comeback beside this one, for example an
 * older commit in a git worktree, both import the same file in turn, each into a database of its own.
 */
export async function importExport(beside?: string): Promise<string> {
  const file = join(await scratchFolder(), "export.xml");
  await writeExport(file, SIZE);
  const server = await scratchServer();
  const checkouts = [await openCheckout(server, "here", ".")];
  if (beside !== undefined) checkouts.push(await openCheckout(server, "beside", beside));
  const rows: string[][] = [];
  for (const run of RUNS) {
    const took: number[] = [];
    for (const checkout of checkouts) {
      const { seconds, row } = await measure(checkout, file);
      took.push(seconds);
      rows.push([`${run}${beside === undefined ? "" : `, ${checkout.name}`}`, ...row]);
    }
    const [here = 0, there] = took;
    if (there !== undefined) rows.push([`${run}, ratio`, "", "", (here / there).toFixed(2), "", "", ""]);
  }
  return table(
    ["import", "file", "comments there", "time", "comments/s", "CPU of the importer", "peak memory"],
    rows,
  );
}

/** Migrated by its own command line: an older checkout refuses a newer database. */
async function openCheckout(server: string, name: string, folder: string): Promise<Checkout> {
  const url = await ensureDatabase(server, `importing_${name}`, async () => undefined);
  await runForum(["mails"], url, folder);
  return { name, folder, url };
}

async function measure({ folder, url }: Checkout, file: string): Promise<{ seconds: number; row: string[] }> {
  const started = performance.now();
  const { maxRSS, userCPUTime, systemCPUTime } = await runForum(["import", file], url, folder);
  const seconds = (performance.now() - started) / 1000;
  const { rows: counted } = await runSql(url, "select count(*)::int as comments from comments");
  const row = [
    inMb((await stat(file)).size),
    inCount(Number(counted[0]?.comments)),
    `${seconds.toFixed(1)} s`,
    inCount(SIZE.comments / seconds),
    `${((userCPUTime + systemCPUTime) / 1e6).toFixed(1)} s`,
    inMb(maxRSS * 1024),
  ];
  return { seconds, row };
}
