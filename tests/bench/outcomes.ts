import pg from "pg";
import { connect, database, disconnect } from "@/db/client";
import { findTag } from "@/db/tags/reads";
import { CSV, csvOf } from "@/lib/feeds/csv";
import { dataFileRows } from "@/lib/forum/site/outcomes/data-file";
import { releaseOutcomes } from "@/lib/forum/site/outcomes/operations";
import { readRelease } from "@/lib/forum/site/outcomes/read";
import { DATA_COLUMNS } from "@/lib/outcomes/data-columns";
import { SYSTEM } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { fillRecoveries } from "../support/many-recoveries";
import { distance, farthestFromOracles } from "../support/survival-oracles";
import { inCount, inMb, inMs, inShare, quantile, table } from "./numbers";
import { scratchDatabase, scratchServer } from "./scratch";

const FEW = 50;
const MANY = 100_000;
/** Of as many injuries as there are at the start, so that a page of an injury is of every size. */
const INJURIES = 12;
const READS = 1_000;

interface Measured {
  readonly stories: number;
  readonly ofInjury: number;
  readonly releaseMs: number;
  readonly cpuMs: number;
  readonly rssGrowth: number;
  readonly readMs: number;
  readonly fileMs: number;
  readonly bodyBytes: number;
}

/** What a page reads, and what a release costs, in a forum of 50 stories and in one of 100,000. */
export async function outcomes(): Promise<string> {
  const server = await scratchServer();
  const few = await measured(server, "few", FEW, 1);
  const spread = await measured(server, "spread", MANY, INJURIES);
  const one = await measured(server, "one", MANY, 1);
  const costs = table(
    [
      "stories",
      "of the injury",
      "read for a page",
      "the file",
      "stored",
      "one release",
      "its CPU in the app",
      "memory it adds",
    ],
    [few, spread, one].map((each) => [
      inCount(each.stories),
      inCount(each.ofInjury),
      inMs(each.readMs),
      inMs(each.fileMs),
      `${inCount(each.bodyBytes)} bytes`,
      inMs(each.releaseMs),
      inMs(each.cpuMs),
      inMb(each.rssGrowth),
    ]),
  );
  const growth = `A page reads in ${inShare(spread.readMs / few.readMs)} times the time with ${inCount(MANY)} stories as with ${FEW}.`;
  return [costs, growth, oracleTable()].join("\n\n");
}

function oracleTable(): string {
  const shown = (value: number | null) => (value === null ? "none" : value.toFixed(8));
  return table(
    ["set", "farthest value", "ours", "expected", "difference"],
    farthestFromOracles().map(({ set, what, ours, expected }) => [
      set,
      what,
      shown(ours),
      shown(expected),
      distance(ours, expected).toExponential(1),
    ]),
  );
}

async function measured(server: string, name: string, stories: number, injuries: number): Promise<Measured> {
  const url = await scratchDatabase(server, name, async (draft) => {
    const client = new pg.Client({ connectionString: draft });
    await client.connect();
    await fillRecoveries(client, { stories, injuries }).finally(() => client.end());
  });
  await connect(url);
  try {
    const found = await findTag("injury-1");
    if (!found || "alias" in found) throw new Error("The bench has no injury.");
    const tagId = found.tag.id;
    const cost = await released(tagId);
    const { rows } = await database().$client.query(
      "select count(*)::int as stories from countable_stories where tag_id = $1",
      [tagId],
    );
    const { rows: sizes } = await database().$client.query(
      "select octet_length(body::text) as bytes from outcome_releases where tag_id = $1",
      [tagId],
    );
    return {
      stories,
      ofInjury: Number(rows[0]?.stories),
      ...cost,
      readMs: await quickTime(() => readRelease(tagId)),
      fileMs: await quickTime(() => fileOf(tagId)),
      bodyBytes: Number(sizes[0]?.bytes),
    };
  } finally {
    await disconnect();
  }
}

async function released(tagId: number): Promise<Pick<Measured, "releaseMs" | "cpuMs" | "rssGrowth">> {
  const before = process.memoryUsage.rss();
  let most = before;
  const look = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss());
  }, 20);
  const cpuBefore = process.cpuUsage().user;
  const started = performance.now();
  const event = await perform(releaseOutcomes, { tagId }, { actor: SYSTEM, source: "job" });
  const releaseMs = performance.now() - started;
  const cpuMs = (process.cpuUsage().user - cpuBefore) / 1000;
  clearInterval(look);
  if (event.name !== "outcomes.released") throw new Error("The bench released nothing.");
  return { releaseMs, cpuMs, rssGrowth: Math.max(most, process.memoryUsage.rss()) - before };
}

async function fileOf(tagId: number): Promise<Response> {
  const release = await readRelease(tagId);
  const rows = await dataFileRows(release ? [{ ...release, slug: "injury-1" }] : []);
  return new Response(csvOf(DATA_COLUMNS, rows), { headers: { "content-type": CSV } });
}

/** Nine in ten are slower: on a busy machine, the others measure the machine. */
async function quickTime(read: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let n = 0; n < READS; n++) {
    const started = performance.now();
    await read();
    times.push(performance.now() - started);
  }
  return quantile(times.slice(READS / 10), 0.1);
}
