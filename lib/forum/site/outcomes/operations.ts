import { createHash, randomInt } from "node:crypto";
import { z } from "zod";
import { findInjury, findRelease, listCountedRunners } from "@/db/outcomes/reads";
import type { CountedRecord } from "@/db/outcomes/records";
import {
  deleteRelease,
  keepChanges,
  markChecked,
  markLeftOut,
  replaceRunners,
  storeRelease,
} from "@/db/outcomes/writes";
import type { Tx } from "@/db/transaction";
import { cacheKey } from "@/lib/addresses/cache-keys";
import { DomainError } from "@/lib/errors";
import { none } from "@/lib/events/effects";
import type { EventOf } from "@/lib/events/event";
import { isSystem } from "@/lib/forum/people/policy";
import { type NextRelease, nextRelease } from "@/lib/outcomes/next-release";
import { outcomesOf } from "@/lib/outcomes/release";
import { outcomesSchema } from "@/lib/outcomes/released-schema";
import { MIN_RUNNERS } from "@/lib/outcomes/small-cells";
import { operation } from "@/lib/pipeline/operation";
import { lockRunners, readSamples } from "./counted";

type Figures = ReadonlyMap<number, string>;

/** Publishes what may be published about the recoveries from one injury, if that is something else than before. */
export const releaseOutcomes = operation({
  name: "releaseOutcomes",
  input: z.object({ tagId: z.int().positive() }),
  limit: null,
  async load(tx, { tagId }) {
    const injury = await findInjury(tagId, tx);
    if (!injury) throw new DomainError("not_found", "There is no such injury.");
    return injury;
  },
  authorize: ({ actor }) => isSystem(actor),
  async write(
    tx,
    { loaded: { id, slug }, at },
  ): Promise<EventOf<"outcomes.released" | "outcomes.unchanged">> {
    const records = await lockRunners(tx, id);
    const figures = figuresOf(records);
    const shown = await findRelease(id, tx);
    const counted = await listCountedRunners(id, false, tx);
    const isShown = shown !== null && !shown.sample && !shown.withheldAt;
    const next = nextRelease({ counted, now: figures, hidden: !isShown, random: randomInt });
    const released =
      records.length < MIN_RUNNERS
        ? await releaseSamples(tx, { tagId: id, shown }, at)
        : await releaseRunners(tx, { tagId: id, records, figures, next }, at);
    await keepChanges(tx, id, next.kind === "complete" ? [] : next.changed);
    await markChecked(tx, id, at);
    return released
      ? { name: "outcomes.released", tagId: id, slug }
      : { name: "outcomes.unchanged", tagId: id, slug };
  },
  effects: {
    "outcomes.released": ({ slug }) => ({
      stale: [cacheKey.allOutcomes, cacheKey.outcomes(slug), cacheKey.tag(slug)],
    }),
    "outcomes.unchanged": none,
  },
});

const HASH_CHARS = 22;

function figuresOf(records: readonly CountedRecord[]): Figures {
  return new Map(
    records.map((record) => [
      record.threadId,
      createHash("sha256").update(JSON.stringify(record)).digest("base64url").slice(0, HASH_CHARS),
    ]),
  );
}

interface OfRunners {
  readonly tagId: number;
  readonly records: readonly CountedRecord[];
  readonly figures: Figures;
  readonly next: NextRelease;
}

async function releaseRunners(
  tx: Tx,
  { tagId, records, figures, next }: OfRunners,
  at: Date,
): Promise<boolean> {
  if (next.kind === "none") return false;
  if (next.kind === "complete") {
    await replaceRunners(tx, { tagId, sample: false }, records, figures);
    await store(tx, { tagId, sample: false, records }, at);
    return true;
  }
  const hidden = new Set([...next.without, ...next.changed]);
  await markLeftOut(tx, tagId, next.without);
  const kept = records.filter(({ threadId }) => !hidden.has(threadId));
  await store(tx, { tagId, sample: false, records: kept }, at);
  return true;
}

interface OfSamples {
  readonly tagId: number;
  readonly shown: Awaited<ReturnType<typeof findRelease>>;
}

/** Too few runners: samples are shown alone, and if there are none, nothing is. Samples are nobody, so any change is shown. */
async function releaseSamples(tx: Tx, { tagId, shown }: OfSamples, at: Date): Promise<boolean> {
  const records = await readSamples(tx, tagId);
  const figures = figuresOf(records);
  const before = await listCountedRunners(tagId, true, tx);
  const isSame =
    before.length === figures.size && before.every((one) => figures.get(one.runner) === one.figures);
  if (isSame && (records.length === 0 ? !shown : shown?.sample && !shown.withheldAt)) return false;
  await replaceRunners(tx, { tagId, sample: true }, records, figures);
  if (records.length === 0) return deleteRelease(tx, tagId);
  await store(tx, { tagId, sample: true, records }, at);
  return true;
}

async function store(
  tx: Tx,
  { tagId, sample, records }: { tagId: number; sample: boolean; records: readonly CountedRecord[] },
  at: Date,
): Promise<void> {
  await storeRelease(tx, { tagId, sample, body: outcomesSchema.parse(outcomesOf(records)), at });
}
