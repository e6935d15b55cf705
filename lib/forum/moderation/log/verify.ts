import { createHash } from "node:crypto";
import { type ChainLink, listChain } from "@/db/decisions/log";

const BATCH = 1_000;

export interface Known {
  readonly entry: number;
  readonly hash: string;
}

export type Verified =
  | { readonly unbroken: true; readonly entries: number; readonly lastHash: string }
  | { readonly unbroken: false; readonly because: string };

/** Recomputes every hash of the log, so that changed, missing or inserted entries are found. */
export async function verifyLog(known?: Known): Promise<Verified> {
  let last = { id: 0, hash: "" };
  for (;;) {
    const links = await listChain(last.id, BATCH);
    for (const link of links) {
      const because = wrongWith(link, last, known);
      if (because) return { unbroken: false, because };
      last = link;
    }
    if (links.length < BATCH) break;
  }
  if (known && known.entry > last.id)
    return { unbroken: false, because: `There is no entry ${known.entry}: the log ends with ${last.id}.` };
  return { unbroken: true, entries: last.id, lastHash: last.hash };
}

/** The last `count` entries only, and that the log ends where it did when `newest` was read. Null if they are as they were written. */
export async function findBreakIn(newest: number, count: number): Promise<string | null> {
  const [first, ...links] = await listChain(Math.max(0, newest - count - 1), count + 1);
  if (!first) return newest > 0 ? `Entry ${newest} is missing.` : null;
  let last = first;
  for (const link of links) {
    const because = wrongWith(link, last);
    if (because) return because;
    last = link;
  }
  return first.hash === hashOf(first) ? null : `Entry ${first.id} was changed after it was written.`;
}

function wrongWith(link: ChainLink, before: { id: number; hash: string }, known?: Known): string | null {
  if (link.id !== before.id + 1) return `Entry ${before.id + 1} is missing.`;
  if (link.previousHash !== before.hash) return `Entry ${link.id} does not follow entry ${before.id}.`;
  if (link.hash !== hashOf(link)) return `Entry ${link.id} was changed after it was written.`;
  if (known?.entry === link.id && ![link.hash, link.earlierHash].includes(known.hash))
    return `Entry ${link.id} does not have the hash you kept: this entry or an earlier one was replaced.`;
  return null;
}

/** Repeats the trigger's formula (db/migrations/0004_moderation.sql) instead of trusting the trigger. */
function hashOf({ previousHash, id, at, kind, decisionId, decisionKind, data }: ChainLink): string {
  const lines = [previousHash, id, at, kind, decisionId, decisionKind, data].join("\n");
  return createHash("sha256").update(lines).digest("hex");
}
