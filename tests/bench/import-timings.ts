import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { connect, disconnect } from "@/db/client";
import { REFERENCED } from "@/lib/import/files/blog-files";
import { findParts } from "@/lib/import/files/find-parts";
import type { Progress } from "@/lib/import/progress";
import { runImport } from "@/lib/import/run-import";
import { writeExport } from "../support/wxr-generator";
import { inMb, table } from "./numbers";
import { scratchDatabase, scratchFolder, scratchServer } from "./scratch";

const RECORDED = "tests/support/fixtures/import-timings.json";
const EVERY_MS = 200;
const BLOGS = {
  "many posts": { posts: 2000, comments: 2000 },
  "many comments": { posts: 40, comments: 95_000 },
};
const RUNS = [
  { run: "dry run", dryRun: true },
  { run: "first time", dryRun: false },
  { run: "again, nothing new", dryRun: false },
];

interface Recording {
  readonly blog: string;
  readonly run: string;
  readonly dryRun: boolean;
  readonly tookMs: number;
  readonly progress: readonly (Progress & { readonly at: number })[];
}

/** Records what an import says of its progress, for the test of its estimate. */
export async function importTimings(): Promise<string> {
  const recordings: Recording[] = [];
  const server = await scratchServer();
  for (const [blog, size] of Object.entries(BLOGS)) {
    const file = join(await scratchFolder(), "export.xml");
    await writeExport(file, size);
    const url = await scratchDatabase(server, blog.replace(" ", "_"), async () => undefined);
    await connect(url, { patient: true });
    for (const { run, dryRun } of RUNS)
      recordings.push({ blog, run, dryRun, ...(await record(file, dryRun)) });
    await disconnect();
  }
  await writeFile(RECORDED, `${JSON.stringify(recordings)}\n`);
  const rows = recordings.map(({ blog, run, tookMs, progress }) => {
    const began = (step: string) => progress.find((each) => each.step === step)?.at ?? tookMs;
    const [sorting, writing] = [began("sorting"), began("writing")];
    const steps = [sorting, writing - sorting, tookMs - writing].map((ms) => `${(ms / 1000).toFixed(1)} s`);
    return [blog, run, inMb(progress[0]?.total ?? 0), ...steps];
  });
  return table(["blog", "run", "file", "reading", "sorting", "writing"], rows);
}

async function record(file: string, dryRun: boolean): Promise<Pick<Recording, "tookMs" | "progress">> {
  const began = performance.now();
  const progress: (Progress & { at: number })[] = [];
  const onProgress = (now: Progress) => {
    const at = Math.round(performance.now() - began);
    const last = progress.at(-1);
    if (last?.step === now.step && at - last.at < EVERY_MS) return;
    const { posts, comments } = now.fresh ?? { posts: 0, comments: 0 };
    progress.push({ ...now, ...(now.fresh ? { fresh: { posts, comments } } : {}), at });
  };
  const parts = await findParts([file]);
  await runImport({ parts, dryRun, split: false, pictures: REFERENCED(), onProgress });
  return { tookMs: Math.round(performance.now() - began), progress };
}
