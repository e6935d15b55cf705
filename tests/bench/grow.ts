import pg from "pg";
import { growForum, type Size } from "../support/large-forum";
import { inCount, inMs, inShare, median, table } from "./numbers";
import { type Served, serveForum } from "./processes";
import { scratchDatabase, scratchServer } from "./scratch";
import { unstoredCost } from "./unstored";

const SMALL: Size = { threads: 1_000, comments: 10_000, inThreadOne: 600 };
const LARGE: Size = { threads: 100_000, comments: 1_000_000, inThreadOne: 10_000 };
/** Small and large are measured in turns this often, so that what else the machine does meets both. */
const TURNS = 3;

/** What an unstored page costs in a forum a hundred times as large. */
export async function grow(): Promise<string> {
  const server = await scratchServer();
  const urls = [await grown(server, "small", SMALL), await grown(server, "large", LARGE)];
  const served = await Promise.all(urls.map((url) => serveForum(url, 1)));
  const pages = [
    { name: "home", path: "/" },
    { name: "unanswered", path: "/unanswered" },
    { name: "stories, from the middle", path: "/stories/after/501" },
    { name: "a tag", path: "/tags/tag-2" },
    { name: "a thread of few", path: "/t/500/how-long-until-stairs-are-quiet-part-500" },
    { name: "the longest thread", path: "/t/1/how-long-until-stairs-are-quiet-part-1" },
    { name: "the longest thread, newest", path: "/t/1/how-long-until-stairs-are-quiet-part-1/newest" },
    { name: "the longest thread, by time", path: "/t/1/how-long-until-stairs-are-quiet-part-1/by-time" },
    { name: "a member", path: "/u/runner-7" },
  ];
  const turns: Awaited<ReturnType<typeof unstoredCost>>[][] = [];
  for (let turn = 0; turn < TURNS; turn++) turns.push(await inTurn(served, pages));

  const rows = pages.map(({ name }, page) => {
    const cost = (which: number, what: "cpuMs" | "ms") =>
      median(
        turns
          .map((turn) => turn[which]?.[page])
          .map((it) => (it ? (what === "ms" ? median(it.ms) : it.cpuMs) : 0)),
      );
    const ratio = (what: "cpuMs" | "ms") => inShare(cost(1, what) / cost(0, what));
    return [
      name,
      inMs(cost(0, "cpuMs")),
      inMs(cost(1, "cpuMs")),
      ratio("cpuMs"),
      inMs(cost(0, "ms")),
      inMs(cost(1, "ms")),
      ratio("ms"),
    ];
  });
  const sizes = [SMALL, LARGE].map(({ threads, comments }) => `${inCount(threads)} / ${inCount(comments)}`);
  return table(
    ["unstored page", `CPU ${sizes[0]}`, `CPU ${sizes[1]}`, "growth", "time", "time", "growth"],
    rows,
  );
}

async function inTurn(served: readonly Served[], pages: { name: string; path: string }[]) {
  const costs: Awaited<ReturnType<typeof unstoredCost>>[] = [];
  for (const one of served) costs.push(await unstoredCost(one, pages));
  return costs;
}

function grown(server: string, name: string, size: Size): Promise<string> {
  return scratchDatabase(server, name, async (url) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await growForum(client, size);
    await client.end();
  });
}
