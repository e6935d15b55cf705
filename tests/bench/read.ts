import { runSql } from "@/db/databases";
import { tagPath, threadPath } from "@/lib/urls";
import { inCount, inKb, inMs, inShare, median, table } from "./numbers";
import { readOnce } from "./one-read";
import { type Served, serveFloor, serveForum } from "./processes";
import { fillForReading } from "./sample-content";
import { scratchDatabase, scratchServer } from "./scratch";
import { scriptBytes } from "./script-bytes";
import { ownOf, UNDER_WRITES_HEAD, underWrites } from "./under-writes";
import { unstoredCosts } from "./unstored";
import { findWrk, type Load, load } from "./wrk";

const ROUNDS = 5;
const SECONDS = 3;
const ENCODING = "br, gzip";

interface Round extends Load {
  readonly cpuMs: number;
}

/** Stored pages beside a bare server with the same bytes, in turns; and what a page costs that is not stored. */
export async function read(): Promise<string> {
  await findWrk();
  const url = await scratchDatabase(await scratchServer(), "reading", fillForReading);
  const pages = await pagesOf(url);
  const forum = await serveForum(url);
  const answers = await Promise.all(
    pages.map(async ({ path }) => ({ url: path, ...(await readOnce(forum.url + path, ENCODING)) })),
  );
  const floor = await serveFloor(answers.map((answer) => ({ ...answer, headers: ownOf(answer.headers) })));

  const speed: string[][] = [];
  const weight: string[][] = [];
  for (const page of pages) {
    speed.push([page.name, ...(await inTurns(floor, forum, page.path))]);
    weight.push([page.name, ...(await weightOf(forum, page.path))]);
  }
  const written = await underWrites();
  const forgetful = await serveForum(url, 1);
  const costs = await unstoredCosts(pages.map(({ path }) => ({ served: forgetful, path })));
  return [
    table(
      [
        "stored page",
        "floor /s",
        "ours /s",
        "share",
        "floor p50 / p99",
        "ours p50 / p99",
        "floor CPU",
        "our CPU",
      ],
      speed,
    ),
    table(UNDER_WRITES_HEAD, written),
    table(["page", "raw", "gzip", "brotli", "script brotli", "of it for members only"], weight),
    table(
      ["page not in the store", "CPU median", "time p50", "time p99"],
      costs.map(({ cpuMs, p50, p99 }, index) => [
        pages[index]?.name ?? "",
        inMs(cpuMs),
        inMs(p50),
        inMs(p99),
      ]),
    ),
  ].join("\n\n");
}

async function pagesOf(url: string) {
  const { rows } = await runSql(
    url,
    "select id::int, slug, comment_count from threads where kind = 'article' order by comment_count desc limit 1",
  );
  const tags = await runSql(url, "select slug from tags order by thread_count desc, id limit 1");
  const article = rows[0] as { id: number; slug: string; comment_count: number };
  return [
    { name: `article with ${article.comment_count} comments`, path: threadPath(article) },
    { name: "tag page", path: tagPath(String(tags.rows[0]?.slug)) },
    { name: "home", path: "/" },
  ];
}

/** The two are measured one after the other within seconds, so that whatever else the machine does meets both. */
async function inTurns(floor: Served, forum: Served, path: string): Promise<string[]> {
  const rounds = { floor: [] as Round[], forum: [] as Round[] };
  await measure(floor, path, 1);
  await measure(forum, path, 1);
  for (let round = 0; round < ROUNDS; round++) {
    rounds.floor.push(await measure(floor, path, SECONDS));
    rounds.forum.push(await measure(forum, path, SECONDS));
  }
  const middle = (of: Round[], what: keyof Round) => median(of.map((round) => round[what]));
  const shares = rounds.forum.map(
    ({ perSecond }, index) => perSecond / (rounds.floor[index]?.perSecond ?? 0),
  );
  const latency = (of: Round[]) => `${inMs(middle(of, "p50"))} / ${inMs(middle(of, "p99"))}`;
  return [
    inCount(middle(rounds.floor, "perSecond")),
    inCount(middle(rounds.forum, "perSecond")),
    inShare(median(shares)),
    latency(rounds.floor),
    latency(rounds.forum),
    `${middle(rounds.floor, "cpuMs").toFixed(3)} ms`,
    `${middle(rounds.forum, "cpuMs").toFixed(3)} ms`,
  ];
}

async function measure(served: Served, path: string, seconds: number): Promise<Round> {
  const before = await served.cpuMs();
  const loaded = await load(served.url + path, seconds, { "accept-encoding": ENCODING });
  return { ...loaded, cpuMs: ((await served.cpuMs()) - before) / loaded.reads };
}

async function weightOf(forum: Served, path: string): Promise<string[]> {
  const [raw, gzip, br] = await Promise.all(
    ["identity", "gzip", "br"].map((encoding) => readOnce(forum.url + path, encoding)),
  );
  const script = await scriptBytes(forum, String(raw?.body));
  return [raw, gzip, br]
    .map((read) => inKb(read?.body.length ?? 0))
    .concat(inKb(script.all), inKb(script.later));
}
