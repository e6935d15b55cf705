import { z } from "zod";
import { countStoryUpdates } from "@/db/stories/reads";
import { findOwnRecord } from "@/db/stories/records";
import { insertStoryUpdate, renewTimesOut as renew } from "@/db/stories/writes";
import { markActive, readRevision } from "@/db/threads/writes";
import { cacheKey } from "@/lib/addresses/cache-keys";
import type { EventOf } from "@/lib/events/event";
import { listed } from "@/lib/events/page-keys";
import { lockedThread, threadRef } from "@/lib/forum/content/threads/find";
import { applyInspection } from "@/lib/forum/filters/apply-inspection";
import { openCaseOfDanger } from "@/lib/forum/filters/care/open-case";
import { unlessHeldSince } from "@/lib/forum/filters/effects";
import { inspect } from "@/lib/forum/filters/inspect";
import { filteredPlainText } from "@/lib/forum/filters/text";
import { isSystem } from "@/lib/forum/people/policy";
import { memberOperation, operation } from "@/lib/pipeline/operation";
import { DAY_SECONDS } from "@/lib/time";
import { momentOf, requireDayThatWas } from "./dates";
import { addStoryUpdateInput } from "./input";
import { canUpdateStory } from "./policy";
import { requireFits, storeInRecord } from "./store-update";

export const addStoryUpdate = memberOperation({
  name: "addStoryUpdate",
  input: addStoryUpdateInput,
  limit: { points: 20, seconds: DAY_SECONDS },
  async load(tx, { threadId }) {
    const story = await lockedThread(tx, threadId);
    const updates = await countStoryUpdates(tx, threadId);
    return { story, updates, before: await findOwnRecord(threadId, tx) };
  },
  authorize: ({ actor, loaded, at }) => canUpdateStory(actor, loaded.story, loaded.updates, at),
  async write(tx, request): Promise<EventOf<"story.updated">> {
    const { input, loaded, at } = request;
    const { story, before } = loaded;
    const { threadId, writtenOn, painDuring, painNextMorning, distance, note } = input;
    requireDayThatWas(writtenOn, before?.onsetOn ?? null, at);
    requireFits(input, before, at);
    const place = { kind: "thread", id: threadId } as const;
    const text = filteredPlainText(note);
    const inspection = await inspect(tx, request, { text, place });
    const updateId = await insertStoryUpdate(tx, {
      threadId,
      writtenAt: momentOf(writtenOn, at),
      painDuring,
      painNextMorning,
      distanceM: distance && Math.max(1, Math.round(distance * 1000)),
      note,
    });
    await storeInRecord(tx, { input, before, updateId, at });
    await markActive(tx, threadId, at);
    const filtered = await applyInspection(tx, { ...inspection, fingerprints: [] }, { ...request, place });
    await openCaseOfDanger(tx, request, { place, text, fresh: true });
    const revision = await readRevision(tx, threadId);
    return { name: "story.updated", ...threadRef(story), updateId, revision, ...filtered };
  },
  effects: { "story.updated": (event) => unlessHeldSince(event, { stale: listed(event) }) },
});

const STORIES_AT_ONCE = 500;

/** A recovery that goes on moves from one time out to the next in the filters of the list of stories. */
export const renewTimesOut = operation({
  name: "renewTimesOut",
  input: z.object({}),
  limit: null,
  load: async () => null,
  authorize: ({ actor }) => isSystem(actor),
  async write(tx): Promise<EventOf<"times_out.renewed">> {
    const stories = await renew(tx, STORIES_AT_ONCE);
    return { name: "times_out.renewed", stories, more: stories === STORIES_AT_ONCE };
  },
  effects: { "times_out.renewed": ({ stories }) => (stories > 0 ? { stale: [cacheKey.lists] } : {}) },
});
