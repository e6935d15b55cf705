import pg from "pg";
import { growForum, type Size } from "../support/large-forum";
import { inCount, inMs, inShare, table } from "./numbers";
import { serveForum } from "./processes";
import { scratchDatabase, scratchServer } from "./scratch";
import { unstoredCosts } from "./unstored";

const SMALL: Size = { threads: 1_000, comments: 10_000, inThreadOne: 600 };
const LARGE: Size = { threads: 100_000, comments: 1_000_000, inThreadOne: 10_000 };

const THREAD = "how-long-until-stairs-are-quiet-part";
const PAGES = [
  { name: "home", path: "/" },
  { name: "unanswered", path: "/unanswered" },
  { name: "stories, from the middle", path: "/stories/after/501" },
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
  const costs = await unstoredCosts(PAGES.flatMap(({ path }) => servers.map((served) => ({ served, path }))));
  const rows = PAGES.map(({ name }, index) => {
    const [small, large] = costs.slice(2 * index);
    if (!small || !large) throw new Error(`${name} was not measured`);
    return [
      name,
      ...[inMs(small.cpuMs), inMs(large.cpuMs), inShare(large.cpuMs / small.cpuMs)],
      ...[inMs(small.p50), inMs(large.p50), inShare(large.p50 / small.p50)],
    ];
  });
  const [few, many] = [SMALL, LARGE].map(
    ({ threads, comments }) => `${inCount(threads)} / ${inCount(comments)}`,
  );
  return table(
    ["unstored page", `CPU, ${few}`, `CPU, ${many}`, "growth", `time, ${few}`, `time, ${many}`, "growth"],
    rows,
  );
}

function grown(server: string, name: string, size: Size): Promise<string> {
  return scratchDatabase(server, name, async (url) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await growForum(client, size);
    await client.end();
  });
}
