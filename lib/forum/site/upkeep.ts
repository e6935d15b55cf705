import { z } from "zod";
import { forgetSigns } from "@/db/care/writes";
import { deleteOldNotes } from "@/db/cases/note-writes";
import { indexPendingEntries, renewRetaggedReplies } from "@/db/search/writes";
import { deleteLeftovers } from "@/db/site/writes";
import { none } from "@/lib/events/effects";
import type { EventOf } from "@/lib/events/event";
import { KEPT_AT_MOST_DAYS, KEPT_CLOSED_DAYS } from "@/lib/forum/filters/care/rules";
import { KEPT_NOTE_DAYS } from "@/lib/forum/moderation/notes/rules";
import { isSystem } from "@/lib/forum/people/policy";
import { operation } from "@/lib/pipeline/operation";
import { DAY_MS } from "@/lib/time";

const KEPT_DAYS = 30;

export const sweepLeftovers = operation({
  name: "sweepLeftovers",
  input: z.object({}),
  limit: null,
  load: async () => null,
  authorize: ({ actor }) => isSystem(actor),
  async write(tx, { at }): Promise<EventOf<"leftovers.swept">> {
    const kept = new Date(at.getTime() - KEPT_DAYS * DAY_MS);
    const careSigns = await forgetSigns(tx, {
      closed: new Date(at.getTime() - KEPT_CLOSED_DAYS * DAY_MS),
      found: new Date(at.getTime() - KEPT_AT_MOST_DAYS * DAY_MS),
    });
    const caseNotes = await deleteOldNotes(tx, new Date(at.getTime() - KEPT_NOTE_DAYS * DAY_MS));
    return { name: "leftovers.swept", ...(await deleteLeftovers(tx, at, kept)), careSigns, caseNotes };
  },
  effects: { "leftovers.swept": none },
});

const REPLIES_AT_ONCE = 500;

/** What the search leaves for later, so that nobody who posts or changes tags waits for it. */
export const renewSearch = operation({
  name: "renewSearch",
  input: z.object({}),
  limit: null,
  load: async () => null,
  authorize: ({ actor }) => isSystem(actor),
  async write(tx): Promise<EventOf<"search.renewed">> {
    await indexPendingEntries(tx);
    return { name: "search.renewed", ...(await renewRetaggedReplies(tx, REPLIES_AT_ONCE)) };
  },
  effects: { "search.renewed": none },
});
