import { spawnSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { startEmbedded } from "@/db/embedded";
import { startForum } from "../support/forum-process";
import { makeWorld, type World } from "../support/world";
import { endLater } from "./ending";
import { fillUp, smallDisk, uploadWhileFull } from "./full-disk";
import { mailAway } from "./mail-away";
import { inMs, inShare, table } from "./numbers";
import { postAndRead, settledMembers } from "./posting";
import { rollingRestart } from "./rolling";
import { scratchDatabase, scratchFolder } from "./scratch";

interface Fault {
  readonly name: string;
  readonly seconds: number;
  begin(): Promise<void>;
  end(): Promise<void>;
}

const HEAD = [
  "fault",
  "acknowledged posts",
  "lost",
  "doubled",
  "reads served",
  "slowest read",
  "next post after",
  "what a poster read meanwhile",
];

/** What is lost, doubled, served and said while 20 members post and the app, its database or its disk fails. */
export async function faults(): Promise<string> {
  const rows: string[][] = [];
  const left: string[] = [];
  const notes: string[] = [];
  const stage = await openStage(await scratchFolder());
  for (const fault of faultsOf(stage)) rows.push(await suffer(stage, fault));
  const small = await smallDisk(400);
  if (small) {
    const full = await openStage(small);
    rows.push(await suffer(full, diskFull(full, small)));
    notes.push(await pictures());
  } else left.push("the full disk, which needs root and Linux for a small tmpfs");
  notes.push(await rollingRestart());
  notes.push(await mailAway());
  return [table(HEAD, rows), ...notes, left.length ? `\nLeft out: ${left.join("; ")}.` : ""].join("\n");
}

/** A forum in a process of its own on a Postgres of the bench's own, which can be killed apart from each other. */
async function openStage(folder: string, settings: Record<string, string> = {}) {
  const dir = join(folder, "postgres");
  let server = await startEmbedded({ dir });
  let world: World | undefined;
  const databaseUrl = await scratchDatabase(server.url, "faults", async () => {
    world = await makeWorld();
  });
  const forum = await startForum(await scratchFolder(), { ...settings, DATABASE_URL: databaseUrl });
  endLater(async () => {
    await forum.stop();
    await server.stop().catch(() => undefined);
  });
  const members = await settledMembers(forum, databaseUrl, 20);
  return {
    forum,
    databaseUrl,
    members,
    threadId: (world as World).question.id,
    processes: async () => processesOf(dir),
    stopDatabase: () => server.stop(),
    async startDatabase() {
      server = await startEmbedded({ dir });
    },
  };
}

type Stage = Awaited<ReturnType<typeof openStage>>;

function faultsOf(stage: Stage): Fault[] {
  const { forum } = stage;
  const signal = async (name: NodeJS.Signals) => {
    for (const pid of await stage.processes()) process.kill(pid, name);
  };
  const killDatabase = async () => {
    process.kill((await stage.processes())[0] as number, "SIGKILL");
    await stage.stopDatabase().catch(() => undefined);
  };
  return [
    { name: "app killed (-9)", seconds: 1, begin: forum.kill, end: forum.restart },
    { name: "database killed (-9)", seconds: 1, begin: killDatabase, end: stage.startDatabase },
    {
      name: "both killed (-9)",
      seconds: 1,
      begin: async () => void (await Promise.all([forum.kill(), killDatabase()])),
      end: async () => {
        await stage.startDatabase();
        await forum.restart();
      },
    },
    { name: "database stopped for 30 s", seconds: 30, begin: stage.stopDatabase, end: stage.startDatabase },
    {
      name: "database hung (SIGSTOP) for 30 s",
      seconds: 30,
      begin: () => signal("SIGSTOP"),
      end: () => signal("SIGCONT"),
    },
  ];
}

function diskFull(stage: Stage, folder: string): Fault {
  let makeRoom = async (): Promise<void> => undefined;
  return {
    name: "disk full for 20 s",
    seconds: 20,
    async begin() {
      makeRoom = await fillUp(folder);
    },
    async end() {
      await makeRoom();
      // Postgres ends itself when it cannot write its log.
      if ((await stage.processes().catch(() => [])).length === 0) await stage.startDatabase();
    },
  };
}

async function pictures(): Promise<string> {
  const folder = (await smallDisk(8)) as string;
  const stage = await openStage(await scratchFolder(), { UPLOADS_DIR: folder });
  return uploadWhileFull(stage.forum.url, stage.members[0] as string, folder);
}

async function suffer(stage: Stage, fault: Fault): Promise<string[]> {
  console.error(`${fault.name} ...`);
  const work = postAndRead(stage);
  await pause(5_000);
  await fault.begin();
  await pause(fault.seconds * 1_000);
  await fault.end();
  const mendedAt = performance.now();
  const recovered = await work.nextPost();
  const { acknowledged, lost, doubled, served, slowest, sentences } = await work.end();
  const row = [
    fault.name,
    String(acknowledged),
    String(lost),
    String(doubled),
    inShare(served),
    inMs(slowest),
    inMs(recovered - mendedAt),
    sentences.join(" / ") || "nothing but answers",
  ];
  console.error(row.join(" | "));
  return row;
}

/** The postmaster first, then its children. */
async function processesOf(dir: string): Promise<number[]> {
  const [first = ""] = (await readFile(join(dir, "data", "postmaster.pid"), "utf8")).split("\n");
  const children = spawnSync("pgrep", ["-P", first], { encoding: "utf8" }).stdout.split("\n").filter(Boolean);
  return [Number(first), ...children.map(Number)];
}
