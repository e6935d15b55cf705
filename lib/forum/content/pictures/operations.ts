import { z } from "zod";
import { deleteReleased, insertPicture, lockPicture, markPictureStored } from "@/db/pictures/writes";
import { DomainError } from "@/lib/errors";
import { none } from "@/lib/events/effects";
import type { EventOf } from "@/lib/events/event";
import { isSystem } from "@/lib/forum/people/policy";
import { readThresholds } from "@/lib/forum/people/settings/thresholds";
import { newPictureKey } from "@/lib/pictures/key";
import { memberOperation, operation } from "@/lib/pipeline/operation";
import { HOUR_MS } from "@/lib/time";
import { reservePictureInput, storePictureInput } from "./input";
import { canReservePicture, canStorePicture } from "./policy";
import { RELEASED_HOURS } from "./rules";

const SWEPT_AT_ONCE = 200;

/** Runs before a byte of the picture is read, so that the rate limit covers every upload. */
export const reservePicture = memberOperation({
  name: "reservePicture",
  input: reservePictureInput,
  limit: { points: 60, seconds: 3600 },
  load: async () => null,
  authorize: ({ actor, at }) => canReservePicture(actor, at),
  async write(tx, { actor, at }): Promise<EventOf<"picture.reserved">> {
    const key = newPictureKey();
    await insertPicture(tx, { key, personId: actor.id, createdAt: at });
    return { name: "picture.reserved", key };
  },
  effects: { "picture.reserved": none },
});

export const storePicture = memberOperation({
  name: "storePicture",
  input: storePictureInput,
  limit: null,
  async load(tx, { key }) {
    const picture = await lockPicture(tx, key);
    if (!picture) throw new DomainError("not_found", "There is no such picture.");
    return picture;
  },
  authorize: ({ actor, loaded, at }) => canStorePicture(actor, loaded, at),
  async write(tx, { input, at }): Promise<EventOf<"picture.stored">> {
    const { key, width, height, bytes } = input;
    await markPictureStored(tx, key, { width, height, bytes, storedAt: at });
    return { name: "picture.stored", key, width, height };
  },
  effects: { "picture.stored": none },
});

/** Deletes the rows and queues the job that deletes their files in one transaction; the job is retried until no file is left. */
export const sweepPictures = operation({
  name: "sweepPictures",
  input: z.object({}),
  limit: null,
  load: async () => null,
  authorize: ({ actor }) => isSystem(actor),
  async write(tx, { at }): Promise<EventOf<"pictures.swept">> {
    const before = new Date(at.getTime() - RELEASED_HOURS * HOUR_MS);
    const { appealDays } = await readThresholds(tx);
    const swept = await deleteReleased(tx, { before, at, appealDays, most: SWEPT_AT_ONCE });
    return { name: "pictures.swept", ...swept };
  },
  effects: {
    "pictures.swept": ({ keys }) => ({
      jobs: keys.length > 0 ? [{ name: "remove_pictures", payload: { keys } }] : [],
    }),
  },
});
