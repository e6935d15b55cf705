import { cp, readFile, symlink, writeFile } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { runSql } from "@/db/databases";
import { findPort } from "@/db/embedded/connection";
import { newSubmission } from "@/lib/forms/submission";
import { type Forum, startForum } from "../support/forum-process";
import { makeWorld, type World } from "../support/world";
import { endLater } from "./ending";
import { inMs } from "./numbers";
import { settledMembers } from "./posting";
import { scratchDatabase, scratchFolder, scratchServer } from "./scratch";

const READ_EVERY_MS = 40;
const POST_EVERY_MS = 1_500;
const SETTLE_MS = 3_000;
const MEMBERS = 5;

export const UPDATES_HEAD = [
  "proxy",
  "reads",
  "posts",
  "requests lost in the update",
  "posts lost or doubled",
  "slowest",
  "answers other than 200",
];

/** Two forums on one database behind a proxy, updated one after the other to a version with one more migration. */
export async function updateBehind(
  startProxy: (ports: readonly number[]) => Promise<string>,
): Promise<string[]> {
  const ports = [await findPort(), await findPort()];
  const publicUrl = await startProxy(ports);
  let world: World | undefined;
  const databaseUrl = await scratchDatabase(await scratchServer(), "updating", async () => {
    world = await makeWorld();
  });
  const dataDir = await scratchFolder();
  const settings = {
    DATABASE_URL: databaseUrl,
    PUBLIC_URL: publicUrl,
    AUTH_SECRET: "0123456789abcdef".repeat(4),
  };
  const start = async (port: number, checkout: string) => {
    const command = [resolve("tests/bench/start-built.mjs"), checkout];
    const forum = await startForum(dataDir, { ...settings, PORT: String(port) }, command);
    endLater(forum.stop);
    return forum;
  };
  const forums: Forum[] = [];
  for (const port of ports) forums.push(await start(port, resolve(".")));
  const next = await nextVersion();
  const cookies = await settledMembers(forums[0] as Forum, databaseUrl, MEMBERS);
  const prefix = publicUrl.startsWith("https:") ? "__Secure-" : "";
  const work = readAndPost(
    publicUrl,
    (world as World).question.id,
    cookies.map((cookie) => prefix + cookie),
  );
  for (const [nth, port] of ports.entries()) {
    await pause(SETTLE_MS);
    await forums[nth]?.stop();
    await start(port, next);
  }
  await pause(SETTLE_MS);
  const { reads, posts, lost, slowest, others } = await work.end();
  const { rows } = await runSql(
    databaseUrl,
    "select count(distinct body_text)::int as there, count(*)::int as times, max(shoe) as shoe from comments, people p where p.id = writer_id and body_text like 'Member %'",
  );
  const odd = Math.abs(posts - Number(rows[0]?.there)) + Number(rows[0]?.times) - Number(rows[0]?.there);
  return [reads, posts, lost, odd].map(String).concat(inMs(slowest), others.join(", ") || "none");
}

/** This checkout as it is built, with one more migration. */
async function nextVersion(): Promise<string> {
  const folder = join(await scratchFolder(), "next");
  const left = ["node_modules", ".git", ".data", "tests", "docs"];
  await cp(".", folder, {
    recursive: true,
    filter: (source) => !left.includes(relative(".", source).split("/")[0] ?? ""),
  });
  await symlink(resolve("node_modules"), join(folder, "node_modules"));
  const file = join(folder, "db", "migrations", "meta", "_journal.json");
  const journal = JSON.parse(await readFile(file, "utf8"));
  journal.entries.push({
    idx: 9_000,
    version: "7",
    when: 1_895_976_000_000,
    tag: "9000_later",
    breakpoints: false,
  });
  await writeFile(file, JSON.stringify(journal));
  await writeFile(
    join(folder, "db", "migrations", "9000_later.sql"),
    "alter table people add column shoe text not null default 'worn';",
  );
  return folder;
}

/** A browser sends nothing twice by itself, so neither do these: whatever is not answered with 200 is lost. */
function readAndPost(url: string, threadId: number, cookies: readonly string[]) {
  let [reads, posts, lost, slowest, ending] = [0, 0, 0, 0, false];
  const others = new Set<string>();

  async function ask(path: string, init?: RequestInit): Promise<boolean> {
    const began = performance.now();
    const said = await fetch(url + path, init).then(
      async (answer) => {
        await answer.arrayBuffer();
        return String(answer.status);
      },
      (error: Error) => (error.cause as { code?: string } | undefined)?.code ?? error.message,
    );
    slowest = Math.max(slowest, performance.now() - began);
    if (said === "200") return true;
    lost += 1;
    others.add(said);
    return false;
  }

  const reading = ["/", `/t/${threadId}`, "/tags"].map(async (path) => {
    for (; !ending; await pause(READ_EVERY_MS)) {
      await ask(path);
      reads += 1;
    }
  });
  const posting = cookies.map(async (cookie, member) => {
    await pause((member * POST_EVERY_MS) / cookies.length);
    for (let nth = 0; !ending; nth++) {
      const body = new URLSearchParams({
        threadId: String(threadId),
        submission: newSubmission(),
        body: `Member ${member} says for the ${nth}th time that the knee is better today.`,
      });
      if (await ask("/api/comments", { method: "POST", headers: { cookie, origin: url }, body })) posts += 1;
      await pause(POST_EVERY_MS);
    }
  });
  return {
    async end() {
      ending = true;
      await Promise.all([...reading, ...posting]);
      return { reads, posts, lost, slowest, others: [...others] };
    },
  };
}
