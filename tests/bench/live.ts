import { setTimeout as pause } from "node:timers/promises";
import { connect, disconnect } from "@/db/client";
import { seedSampleContent } from "@/lib/forum/site/sample-content/seed";
import { listenTo } from "../support/event-stream";
import { castOf, postOn } from "./cast";
import { endLater } from "./ending";
import { inCount, inKb, inMs, quantile, table } from "./numbers";
import { type Served, serveForum } from "./processes";
import { scratchDatabase, scratchServer } from "./scratch";

const POSTS = 60;
const READERS = 500;
const SETTLE_MS = 2_000;

/** Two servers on one database, a thread open many times on each: how soon everybody hears of a reply, and what it costs. */
export async function live(): Promise<string> {
  const url = await scratchDatabase(await scratchServer(), "live", () => seedSampleContent());
  await connect(url);
  endLater(disconnect);
  const { thread, member } = await castOf(url);
  const servers = await Promise.all([serveForum(url), serveForum(url)]);
  const memory: number[] = [];
  const crowds = [];
  for (const server of servers) {
    await openStreams(server, thread.id, 20);
    await pause(SETTLE_MS);
    const before = await server.residentBytes();
    crowds.push(await openStreams(server, thread.id, READERS));
    await pause(SETTLE_MS);
    memory.push(((await server.residentBytes()) - before) / READERS);
  }

  const heardAfter: number[][] = servers.map(() => []);
  const cpuBefore = await Promise.all(servers.map((server) => server.cpuMs()));
  for (let post = 0; post < POSTS; post++) {
    const { commentId } = await postOn(thread, member, post);
    const posted = performance.now();
    const heard = crowds.map((crowd) => crowd.heardBy(commentId));
    for (const [index, times] of (await Promise.all(heard)).entries()) {
      heardAfter[index]?.push(...times.map((at) => Math.max(0, at - posted)));
    }
    await pause(100 + Math.random() * 400);
  }
  const cpu = await Promise.all(
    servers.map(async (server, index) => (await server.cpuMs()) - (cpuBefore[index] ?? 0)),
  );
  const rows = servers.map((_, index) => {
    const times = heardAfter[index] ?? [];
    return [
      index === 0 ? "one" : "the other",
      inCount(times.length),
      inMs(quantile(times, 0.5)),
      inMs(quantile(times, 0.99)),
      inMs((cpu[index] ?? 0) / POSTS),
      inKb(memory[index] ?? 0),
    ];
  });
  return table(["server", "announcements heard", "after p50", "p99", "CPU a reply", "memory a stream"], rows);
}

/** A crowd that comes from everywhere: one address may not have so many streams. */
async function openStreams({ url }: Served, threadId: number, readers: number) {
  const times = new Map<string, number[]>();
  let told: () => void = () => undefined;
  for (let reader = 0; reader < readers; reader++) {
    const headers = { "x-forwarded-for": `198.18.${reader >> 8}.${reader & 255}` };
    await listenTo(`${url}/api/live?thread=${threadId}`, headers, ({ id }) => {
      const all = times.get(id) ?? [];
      times.set(id, all);
      all.push(performance.now());
      told();
    });
  }
  return {
    async heardBy(commentId: number): Promise<number[]> {
      for (;;) {
        const all = times.get(String(commentId)) ?? [];
        if (all.length === readers) return all;
        await new Promise<void>((resolve) => {
          told = resolve;
        });
      }
    },
  };
}
