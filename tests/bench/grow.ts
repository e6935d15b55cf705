import pg from "pg";
import { growForum, type Size } from "../support/large-forum";
import { inCount, inMs, inShare, table } from "./numbers";
import { serveForum } from "./processes";
import { scratchDatabase, scratchServer } from "./scratch";
import { type Cost, unstoredCosts } from "./unstored";

const SMALL: Size = { threads: 1_000, comments: 10_000, inThreadOne: 600 };
const LARGE: Size = { threads: 100_000, comments: 1_000_000, inThreadOne: 10_000 };

const THREAD = "how-long-until-stairs-are-quiet-part";
const PAGES = [
  { name: "home", path: "/" },
  { name: "unanswered", path: "/unanswered" },
  { name: "stories, from the middle", path: "/stories/after/:middle" },
  { name: "a tag", path: "/tags/tag-2" },
  { name: "a thread of few", path: `/t/500/${THREAD}-500` },
  { name: "the longest thread", path: `/t/1/${THREAD}-1` },
  { name: "the longest thread, newest", path: `/t/1/${THREAD}-1/newest` },
  { name: "the longest thread, by time", path: `/t/1/${THREAD}-1/by-time` },
  { name: "a member", path: "/u/runner-7" },
];

/** What an unstored page costs in a forum a hundred times as large. */
export async function grow(): Promise<string> {
  const server = await scratchServer();
  const urls = [await grown(server, "small", SMALL), await grown(server, "large", LARGE)];
  const servers = await Promise.all(urls.map((url) => serveForum(url, 1)));
  const middles = await Promise.all(urls.map(middleOf));
  const costs = await unstoredCosts(
    PAGES.flatMap(({ path }) =>
      servers.map((served, index) => ({ served, path: path.replace(":middle", middles[index] ?? "") })),
    ),
  );
  const small = costs.filter((_, index) => index % 2 === 0);
  const large = costs.filter((_, index) => index % 2 === 1);
  const rows = PAGES.map(({ name }, index) =>
    compare(name, small.slice(index, index + 1), large.slice(index, index + 1)),
  );
  rows.push(compare("all of them", small, large));
  const [few, many] = [SMALL, LARGE].map(
    ({ threads, comments }) => `${inCount(threads)} / ${inCount(comments)}`,
  );
  return table(
    ["unstored page", `CPU, ${few}`, `CPU, ${many}`, "growth", `time, ${few}`, `time, ${many}`, "growth"],
    rows,
  );
}

function compare(name: string, small: Cost[], large: Cost[]): string[] {
  const columns = (["cpuMs", "p50"] as const).map((what) => {
    const [few, many] = [small, large].map((costs) => costs.reduce((sum, cost) => sum + cost[what], 0));
    return [inMs(few ?? 0), inMs(many ?? 0), inShare((many ?? 0) / (few ?? 0))];
  });
  return [name, ...columns.flat()];
}

/** The cursor of one story. */
async function middleOf(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ cursor: string }>(
    "select (extract(epoch from last_activity_at) * 1000000)::bigint || '_' || id as cursor from threads where id = 501",
  );
  await client.end();
  return rows[0]?.cursor ?? "";
}

function grown(server: string, name: string, size: Size): Promise<string> {
  return scratchDatabase(server, name, async (url) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await growForum(client, size);
    await client.end();
  });
}
