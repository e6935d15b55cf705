import { randomBytes } from "node:crypto";
import { z } from "zod";
import {
  deleteOldExports,
  insertDataExport,
  lockDataExport,
  updateDataExport,
} from "@/db/data-exports/writes";
import { lockAccount } from "@/db/people/role-writes";
import type { Tx } from "@/db/transaction";
import { DomainError } from "@/lib/errors";
import { type EffectsOf, none } from "@/lib/events/effects";
import type { EventOf } from "@/lib/events/event";
import { reasonInput } from "@/lib/forum/people/departures/input";
import { isAdmin, isSystem } from "@/lib/forum/people/policy";
import { memberOperation, operation } from "@/lib/pipeline/operation";
import { ALLOW, deny } from "@/lib/pipeline/verdict";
import { DAY_MS, DAY_SECONDS, HOUR_MS } from "@/lib/time";
import { EXPORT_HOURS } from "./rules";

const asked: EffectsOf<"data_export.asked"> = {
  "data_export.asked": ({ exportId }) => ({ jobs: [{ name: "make_data_export", payload: { exportId } }] }),
};

const FILE_BYTES = 18;
const FAILED_KEPT_DAYS = 7;

const newExport = (tx: Tx, personId: number, by: { askedById: number; reason: string } | null, at: Date) =>
  insertDataExport(tx, {
    personId,
    askedAt: at,
    file: `${randomBytes(FILE_BYTES).toString("base64url")}.zip`,
    ...by,
  });

export const askDataExport = memberOperation({
  name: "askDataExport",
  input: z.object({}),
  limit: { points: 3, seconds: DAY_SECONDS },
  load: async () => null,
  authorize: () => ALLOW,
  async write(tx, { actor, at }): Promise<EventOf<"data_export.asked">> {
    const exportId = await newExport(tx, actor.id, null, at);
    return { name: "data_export.asked", exportId, personId: actor.id, reason: null };
  },
  effects: asked,
});

/** At the member's request. The member gets an email, and can fetch the file as well. */
export const askDataExportFor = memberOperation({
  name: "askDataExportFor",
  input: z.object({ personId: z.int().positive(), reason: reasonInput }),
  limit: { points: 30, seconds: 3600 },
  admit: isAdmin,
  async load(tx, { personId }) {
    const person = await lockAccount(tx, personId);
    if (!person) throw new DomainError("not_found", "This member does not exist.");
    return person;
  },
  authorize: ({ loaded }) => (loaded.erasedAt ? deny("This account is deleted already.", "gone") : ALLOW),
  async write(tx, { input: { personId, reason }, actor, at }): Promise<EventOf<"data_export.asked">> {
    const exportId = await newExport(tx, personId, { askedById: actor.id, reason }, at);
    return { name: "data_export.asked", exportId, personId, reason };
  },
  effects: asked,
});

const one = z.object({ exportId: z.int().positive() });

async function lockedExport(tx: Tx, { exportId }: { exportId: number }) {
  const found = await lockDataExport(tx, exportId);
  if (!found) throw new DomainError("not_found", "There is no such export.");
  return found;
}

export const finishDataExport = operation({
  name: "finishDataExport",
  input: one.extend({ bytes: z.int().positive() }),
  limit: null,
  load: (tx, input) => lockedExport(tx, input),
  authorize: ({ actor }) => isSystem(actor),
  async write(tx, { input: { exportId, bytes }, loaded, at }): Promise<EventOf<"data_export.made">> {
    const expiresAt = new Date(at.getTime() + EXPORT_HOURS * HOUR_MS);
    await updateDataExport(tx, exportId, { readyAt: at, bytes, expiresAt });
    return { name: "data_export.made", exportId, personId: loaded.personId, bytes };
  },
  effects: {
    "data_export.made": ({ exportId }) => ({ jobs: [{ name: "mail_data_export", payload: { exportId } }] }),
  },
});

export const failDataExport = operation({
  name: "failDataExport",
  input: one,
  limit: null,
  load: (tx, input) => lockedExport(tx, input),
  authorize: ({ actor }) => isSystem(actor),
  async write(tx, { input: { exportId }, loaded, at }): Promise<EventOf<"data_export.failed">> {
    await updateDataExport(tx, exportId, { failedAt: at });
    return { name: "data_export.failed", exportId, personId: loaded.personId };
  },
  effects: { "data_export.failed": none },
});

export const sweepDataExports = operation({
  name: "sweepDataExports",
  input: z.object({}),
  limit: null,
  load: async () => null,
  authorize: ({ actor }) => isSystem(actor),
  async write(tx, { at }): Promise<EventOf<"data_exports.swept">> {
    const files = await deleteOldExports(tx, at, new Date(at.getTime() - FAILED_KEPT_DAYS * DAY_MS));
    return { name: "data_exports.swept", files };
  },
  effects: {
    "data_exports.swept": ({ files }) =>
      files.length > 0 ? { jobs: [{ name: "remove_exports", payload: { files } }] } : {},
  },
});
