import { setTimeout as pause } from "node:timers/promises";
import { connect, disconnect } from "@/db/client";
import { seedSampleContent } from "@/lib/forum/site/sample-content/seed";
import { freshThreadPath, threadPath } from "@/lib/urls";
import { castOf, postOn } from "./cast";
import { endLater } from "./ending";
import { inCount, inMs, quantile, table } from "./numbers";
import { readOnce } from "./one-read";
import { serveForum } from "./processes";
import { type Readers, startReaders } from "./readers";
import { scratchDatabase, scratchServer } from "./scratch";

const POSTS = 60;
const CONNECTIONS = 16;

/** Two servers on one database: how soon each shows a comment, and what its writing costs whoever reads meanwhile. */
export async function fresh(): Promise<string> {
  const url = await scratchDatabase(await scratchServer(), "fresh", () => seedSampleContent());
  await connect(url);
  endLater(disconnect);
  const { thread, member } = await castOf(url);
  const [one, other] = await Promise.all([serveForum(url), serveForum(url)]);
  // What the first page of all costs a reader is not what a comment costs them.
  for (const server of [one, other]) await readOnce(server.url + threadPath(thread), "identity");
  const readers = [one, other].map((server) => startReaders(server.url + threadPath(thread), CONNECTIONS));
  const shownAfter: number[][] = readers.map(() => []);
  const ownRead: number[] = [];
  let ownMissed = 0;

  await Promise.all(readers.map((reader) => reader.showing(1)));
  for (let post = 0; post < POSTS; post++) {
    const { revision, commentId } = await postOn(thread, member, post);
    const posted = performance.now();
    const shown = readers.map((reader) => reader.showing(revision));
    const asked = new URL(freshThreadPath(thread, revision), (post % 2 ? other : one).url);
    asked.hash = "";
    const { body, ms } = await readOnce(asked.href, "identity");
    ownRead.push(ms);
    if (!body.includes(`id="c${commentId}"`)) ownMissed += 1;
    for (const [index, at] of (await Promise.all(shown)).entries()) shownAfter[index]?.push(at - posted);
    await pause(100 + Math.random() * 900);
  }
  return report(await Promise.all(readers.map((reader) => reader.stop())), shownAfter, ownRead, ownMissed);
}

function report(
  reads: Awaited<ReturnType<Readers["stop"]>>[],
  shownAfter: number[][],
  ownRead: number[],
  ownMissed: number,
): string {
  const rows = reads.map((read, index) => [
    index === 0 ? "one" : "the other",
    inMs(quantile(shownAfter[index] ?? [], 0.5)),
    inMs(quantile(shownAfter[index] ?? [], 0.99)),
    inCount(read.perSecond),
    inMs(read.longest),
  ]);
  const own = `The writer's own read, on either in turn: p50 ${inMs(quantile(ownRead, 0.5))}, p99 ${inMs(quantile(ownRead, 0.99))}; ${ownMissed} of ${ownRead.length} without the comment.`;
  return `${table(["server", "shown after p50", "p99", "reads /s", "longest stall of a reader"], rows)}\n\n${own}`;
}
