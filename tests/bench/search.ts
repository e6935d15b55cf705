import pg from "pg";
import { connect, disconnect } from "@/db/client";
import type { SearchOrder } from "@/db/search/entries";
import { dictionary } from "@/lib/search/dictionary";
import { listResults } from "@/lib/search/results";
import { suggestFor } from "@/lib/search/suggest";
import { growForum, type Size } from "../support/large-forum";
import { growSearch, wordCalled } from "../support/large-search";
import { endLater } from "./ending";
import { inCount, inMs, inShare, quantile, table } from "./numbers";
import { scratchDatabase, scratchServer } from "./scratch";

/** SEARCH_COMMENTS=300000 measures a smaller forum. */
const COMMENTS = Number(process.env.SEARCH_COMMENTS ?? 1_000_000);
const sized = (comments: number): Size => ({ threads: comments / 10, comments, inThreadOne: comments / 100 });
const SIZES = [sized(COMMENTS / 10), sized(COMMENTS)];
const ROUNDS = 8;
const REPLIES = 300;

/** The n-th commonest word of the texts. In half of all posts: 5; in one of a hundred: 400; in one of a thousand: 3,000. */
const [common, usual, known, rare] = [wordCalled(5), wordCalled(60), wordCalled(400), wordCalled(3_000)];
const misspelt = `${wordCalled(420)}x`;

const MIX: Readonly<Record<string, readonly string[]>> = {
  "one word, the commonest": [common, "the", wordCalled(12), wordCalled(25)],
  "one word": [usual, known, rare, wordCalled(900), wordCalled(9_000)],
  "two words": [
    `${usual} ${known}`,
    `${known} ${rare}`,
    `${wordCalled(61)} ${wordCalled(80)}`,
    `${common} ${usual}`,
  ],
  "a whole question": [
    `why does my ${usual} ${known} when I ${common} after ${wordCalled(300)}`,
    `how long until ${wordCalled(90)} and ${wordCalled(200)} get better with ${rare}`,
  ],
  "a beginning": [`${known.slice(0, 4)}*`, "kne*", `${usual} word1*`],
  "a phrase, or without a word": [`"${usual} ${known}"`, `${usual} -${known}`, `${known} -${common}`],
  "one filter": [
    `tag:tag-2 ${usual}`,
    `kind:story ${known}`,
    `author:yes ${usual}`,
    `by:runner-7 ${known}`,
    `after:2025 ${usual}`,
  ],
  "several filters": [
    `tag:tag-3 kind:question is:unanswered ${usual}`,
    `kind:reply author:yes after:2024-06 helpful:>2 ${known}`,
    `tag:tag-2 tag:tag-7 -${common} title:${usual}`,
  ],
  "filters alone": ["kind:story", "is:unanswered tag:tag-5", "author:yes helpful:>5", `-${usual}`],
  misspelt: [misspelt, `${usual} ${misspelt}`],
};

const SUGGESTIONS = "suggestions";
/** Typed letter by letter. */
const TYPED = [
  common,
  `${usual} ${known}`,
  `${known} ${rare}`,
  `how long until my ${usual}`,
  "runner-77",
  "tag-3",
  misspelt,
];

/** How long searches take as they are asked, one after the other, at the server itself; and what a reply costs. */
export async function search(): Promise<string> {
  const server = await scratchServer();
  const measured = [];
  for (const size of SIZES) measured.push(await measure(server, size));
  const [few, many] = measured;
  if (!few || !many) throw new Error("Nothing was measured.");
  const names = [...Object.keys(MIX), "all of them", SUGGESTIONS];
  const head = ["search", ...SIZES.flatMap(({ comments }) => [`p50, ${inCount(comments)}`, "p95"])];
  const rows = names.map((name) => {
    const times = [few, many].map(({ byName }) => byName.get(name) ?? []);
    const cells = times.flatMap((all) => [inMs(quantile(all, 0.5)), inMs(quantile(all, 0.95))]);
    const [small = [], large = []] = times;
    return [name, ...cells, inShare(quantile(large, 0.95) / quantile(small, 0.95))];
  });
  const costs = [few, many].map(
    ({ trigger, words }, index) =>
      `${inCount(SIZES[index]?.comments ?? 0)} comments: the entry of a reply of 90 words takes ${inMs(quantile(trigger, 0.5))} (p95 ${inMs(
        quantile(trigger, 0.95),
      )}); reading the words at the start of a process ${inMs(words)}`,
  );
  return `${table([...head, "growth of p95"], rows)}\n\n${costs.join("\n")}`;
}

interface Measured {
  readonly byName: ReadonlyMap<string, number[]>;
  readonly trigger: number[];
  readonly words: number;
}

async function measure(server: string, size: Size): Promise<Measured> {
  const url = await scratchDatabase(server, `search_${size.comments}`, async (into) => {
    const client = new pg.Client({ connectionString: into });
    await client.connect();
    await growForum(client, size);
    await growSearch(client);
    await client.end();
  });
  await connect(url);
  endLater(disconnect);
  const words = await timed(dictionary);
  const byName = new Map<string, number[]>();
  const everything: number[] = [];
  for (const [name, texts] of Object.entries(MIX)) {
    const times: number[] = [];
    for (const text of texts)
      for (const order of ["best", "newest"] satisfies SearchOrder[]) {
        // The first of each pays for pages that are not in memory yet.
        await listResults({ text, order });
        for (let round = 0; round < ROUNDS; round++)
          times.push(await timed(() => listResults({ text, order })));
      }
    byName.set(name, times);
    everything.push(...times);
  }
  byName.set("all of them", everything);
  byName.set(SUGGESTIONS, await timesOfSuggestions());
  const trigger = await costOfReplies(url, size);
  await disconnect();
  return { byName, trigger, words };
}

async function timesOfSuggestions(): Promise<number[]> {
  const times: number[] = [];
  for (const text of TYPED)
    for (let length = 1; length <= text.length; length++)
      times.push(await timed(() => suggestFor(text.slice(0, length))));
  return times;
}

/** By Postgres's own clock, which counts each trigger of a statement. */
async function costOfReplies(url: string, { threads }: Size): Promise<number[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const times: number[] = [];
  for (let n = 0; n < REPLIES; n++) {
    const text = Array.from({ length: 90 }, (_, at) => wordCalled((n * 31 + at * at * 7) % 6_000)).join(" ");
    const { rows } = await client.query(
      `explain (analyze, format json) insert into comments (thread_id, writer_id, body, body_text)
       values (${2 + (n % (threads - 2))}, ${1 + (n % 900)}, '{}', ${client.escapeLiteral(text)})`,
    );
    const triggers: { "Trigger Name": string; Time: number }[] = rows[0]["QUERY PLAN"][0].Triggers;
    const own = triggers.find((one) => one["Trigger Name"] === "new_comments_are_searched");
    if (own) times.push(own.Time);
  }
  await client.end();
  return times;
}

async function timed(what: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await what();
  return performance.now() - from;
}
