import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { startEmbedded } from "@/db/embedded";
import { newSubmission } from "@/lib/forms/submission";
import { type Forum, startForum } from "../support/forum-process";
import { makeWorld, type World } from "../support/world";
import { endLater } from "./ending";
import { inMs } from "./numbers";
import { settledMembers } from "./posting";
import { scratchDatabase, scratchFolder } from "./scratch";

const EVERY_MS = 40;
const SETTLE_MS = 3_000;

/** Two instances on one database, restarted one after the other under readers and posters. */
export async function rollingRestart(): Promise<string> {
  const server = await startEmbedded({ dir: join(await scratchFolder(), "postgres") });
  endLater(server.stop);
  let world: World | undefined;
  const databaseUrl = await scratchDatabase(server.url, "rolling", async () => {
    world = await makeWorld();
  });
  const start = async () => {
    const forum = await startForum(await scratchFolder(), { DATABASE_URL: databaseUrl, PUBLIC_URL });
    endLater(forum.stop);
    return forum;
  };
  const forums = [await start(), await start()];
  const members = await settledMembers(forums[0] as Forum, databaseUrl, 5);
  console.error("two instances restarted one after the other ...");
  const work = askBoth(forums, (world as World).question.id, members);
  for (const forum of forums) {
    await pause(SETTLE_MS);
    await forum.stop();
    await forum.restart();
  }
  await pause(SETTLE_MS);
  const { reads, posts, errors, slowest } = await work.end();
  return `\nTwo instances restarted one after the other: ${reads} reads and ${posts} posts, ${errors.length} errors${errors.length ? ` (${[...new Set(errors)].join(", ")})` : ""}, the slowest ${inMs(slowest)}.`;
}

/** Both are reached by one address, as behind a proxy. */
const PUBLIC_URL = "http://localhost:3000";

/** As a proxy does: an instance that takes no connection is passed over; anything else that goes wrong is an error. */
function askBoth(forums: readonly Forum[], threadId: number, members: readonly string[]) {
  const errors: string[] = [];
  let [reads, posts, slowest, turn] = [0, 0, 0, 0];
  let ending = false;

  async function ask(path: string, init?: RequestInit): Promise<void> {
    const began = performance.now();
    const first = turn++;
    for (let tries = 0; tries < forums.length; tries++) {
      const forum = forums[(first + tries) % forums.length] as Forum;
      try {
        const answer = await fetch(forum.url + path, init);
        await answer.arrayBuffer();
        if (!answer.ok) errors.push(String(answer.status));
        slowest = Math.max(slowest, performance.now() - began);
        return;
      } catch (error) {
        const { code = "unknown" } = ((error as Error).cause ?? {}) as { code?: string };
        if (code !== "ECONNREFUSED") return void errors.push(code);
      }
    }
    errors.push("both away");
  }

  const reading = ["/", `/t/${threadId}`, "/tags"].map(async (path) => {
    for (; !ending; reads++) {
      await ask(path);
      await pause(EVERY_MS);
    }
  });
  const posting = members.map(async (cookie, member) => {
    for (let nth = 0; !ending; nth++, posts++) {
      const body = new URLSearchParams({
        threadId: String(threadId),
        submission: newSubmission(),
        body: `Member ${member} says for the ${nth}th time that the knee is better today.`,
      });
      await ask("/api/comments", { method: "POST", headers: { cookie, origin: PUBLIC_URL }, body });
      await pause(1_500);
    }
  });
  return {
    async end() {
      ending = true;
      await Promise.all([...reading, ...posting]);
      return { reads, posts, errors, slowest };
    },
  };
}
