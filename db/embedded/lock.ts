import { randomUUID } from "node:crypto";
import { link, readFile, rename, rm, writeFile } from "node:fs/promises";
import { processIdentity } from "./process-identity";
import { errorCode } from "./start-error";

export type Holder = { pid: number; identity: string | null };
type Taken = { heldBy: null; release: () => Promise<void> };
type Refused = { heldBy: Holder };

export async function takeLock(file: string): Promise<Taken | Refused> {
  const mine = JSON.stringify({
    pid: process.pid,
    identity: processIdentity(process.pid),
    key: randomUUID(),
  });
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, mine, { mode: 0o600 });
  try {
    for (;;) {
      if (await linked(draft, file)) return { heldBy: null, release: () => releaseIf(file, mine) };
      const found = await readFile(file, "utf8").catch(() => null);
      if (found === null) continue;
      const holder = parse(found);
      if (holder && processIdentity(holder.pid) === holder.identity) return { heldBy: holder };
      await putAside(file, found);
    }
  } finally {
    await rm(draft, { force: true });
  }
}

// `link` is atomic: of two processes at once, only one gets the lock.
async function linked(draft: string, file: string): Promise<boolean> {
  try {
    await link(draft, file);
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    throw error;
  }
}

// Another process may have replaced the dead lock since it was read; then its lock is put back.
async function putAside(file: string, dead: string): Promise<void> {
  const aside = `${file}.${randomUUID()}`;
  await rename(file, aside).catch(() => undefined);
  const moved = await readFile(aside, "utf8").catch(() => dead);
  if (moved !== dead) await linked(aside, file);
  await rm(aside, { force: true });
}

async function releaseIf(file: string, mine: string): Promise<void> {
  const found = await readFile(file, "utf8").catch(() => null);
  if (found === mine) await rm(file, { force: true });
}

function parse(text: string): Holder | null {
  try {
    return JSON.parse(text) as Holder;
  } catch {
    return null;
  }
}
