import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { WantedFile } from "../files/blog-files";
import { keepFile } from "../files/keep-file";
import type { Loss } from "../files/lost-files";
import { isWithin } from "../files/uploads-folder";
import { Downloader } from "./download";
import type { Reach } from "./reach";

interface FetchPlan {
  /** Gets the files at the places that they had in the old site's folder of uploads. */
  readonly folder: string;
  readonly reach: Reach;
  readonly onProgress: (done: number, total: number) => void;
}

interface Fetched {
  readonly files: number;
  readonly bytes: number;
  /** By name, why a file did not come. */
  readonly losses: ReadonlyMap<string, Loss>;
}

const AT_A_TIME = 2;
const ATTEMPTS = 3;
const MOST_FILES = 50_000;
const MOST_BYTES = 50 * 1024 ** 3;
const LONGEST_MS = 6 * 60 * 60_000;
/** So many in a row say that the old site is gone. */
const SILENT_IN_A_ROW = 10;
const LONGEST_PART = 200;

/** Asks the old site for each file, few at a time, and goes on after files that do not come. */
export async function fetchFiles(wanted: readonly WantedFile[], plan: FetchPlan): Promise<Fetched> {
  const fetching = new Fetching(plan, wanted.length);
  const queue = [...wanted];
  const worker = async () => {
    for (let file = queue.shift(); file; file = queue.shift()) await fetching.one(file);
  };
  try {
    await Promise.all(Array.from({ length: AT_A_TIME }, worker));
  } finally {
    fetching.close();
  }
  const { files, bytes, losses } = fetching;
  return { files, bytes, losses };
}

class Fetching {
  files = 0;
  bytes = 0;
  readonly losses = new Map<string, Loss>();
  private done = 0;
  private silent = 0;
  private readonly began = Date.now();
  private readonly downloader: Downloader;
  private pause: Promise<void> = Promise.resolve();

  constructor(
    private readonly plan: FetchPlan,
    private readonly total: number,
  ) {
    this.downloader = new Downloader(plan.reach, AT_A_TIME);
  }

  async one({ name, addresses }: WantedFile): Promise<void> {
    let why: Loss | undefined = this.reason();
    for (const { address, name: at } of why ? [] : addresses) {
      why = await this.bring(address, at);
      if (why === undefined) break;
    }
    this.silent = why === "unreachable" || why === "slow" ? this.silent + 1 : 0;
    if (why) this.losses.set(name, why);
    this.plan.onProgress(++this.done, this.total);
  }

  close(): void {
    this.downloader.close();
  }

  private reason(): Loss | undefined {
    if (this.silent >= SILENT_IN_A_ROW) return "unreachable";
    const isFull = this.files >= MOST_FILES || this.bytes >= MOST_BYTES;
    return isFull || Date.now() - this.began > LONGEST_MS ? "unasked" : undefined;
  }

  /** @returns why the file did not come */
  private async bring(address: string, name: string): Promise<Loss | undefined> {
    if (!isWithin(name) || name.split("/").some((part) => Buffer.byteLength(part) > LONGEST_PART))
      return "refused";
    const target = join(this.plan.folder, name);
    if (existsSync(target)) return undefined;
    const part = `${target}.${randomBytes(4).toString("hex")}.part`;
    mkdirSync(dirname(target), { recursive: true });
    try {
      const got = await this.patiently(address, part);
      if (typeof got === "string") return got;
      // An old site answers many a missing picture with a page.
      const kept = keepFile(part, { to: "", dryRun: true, isFull: false });
      if (typeof kept === "string") return kept;
      renameSync(part, target);
      this.files++;
      this.bytes += got;
      return undefined;
    } finally {
      rmSync(part, { force: true });
    }
  }

  private async patiently(address: string, part: string): Promise<number | Loss> {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
      await this.pause;
      const got = await this.downloader.download(address, part);
      if ("why" in got) return got.why;
      if ("bytes" in got) return got.bytes;
      // All wait: the host is busy, not only this file.
      if (attempt < ATTEMPTS) this.pause = wait(got.waitMs);
    }
    return "refused";
  }
}
