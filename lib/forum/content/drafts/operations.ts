import { countOtherDrafts } from "@/db/drafts/reads";
import { deleteDraft, lockDraft, upsertDraft } from "@/db/drafts/writes";
import { lockPerson } from "@/db/people/writes";
import { none } from "@/lib/events/effects";
import type { EventOf } from "@/lib/events/event";
import { canWrite } from "@/lib/forum/people/policy";
import { memberOperation } from "@/lib/pipeline/operation";
import { discardDraftInput, saveDraftInput } from "./input";
import { canSaveDraft } from "./policy";

/** Enough for a save at every pause of a member who writes all day. */
const SAVES_AN_HOUR = { points: 900, seconds: 3600 };

export const saveDraft = memberOperation({
  name: "saveDraft",
  input: saveDraftInput,
  limit: SAVES_AN_HOUR,
  async load(tx, { place }, actor) {
    // One save of a member at a time: two first saves of one draft, or two saves of a 100th draft, would otherwise race.
    await lockPerson(tx, actor.id);
    return {
      stored: await lockDraft(tx, actor.id, place),
      others: await countOtherDrafts(tx, actor.id, place),
    };
  },
  authorize: ({ actor, at, input, loaded }) => canSaveDraft(actor, at, input, loaded),
  async write(tx, { input, actor, at }): Promise<EventOf<"draft.saved">> {
    const { place, fields } = input;
    const version = input.version + 1;
    await upsertDraft(tx, { personId: actor.id, place, fields, version, savedAt: at });
    return { name: "draft.saved", place, version };
  },
  effects: { "draft.saved": none },
});

export const discardDraft = memberOperation({
  name: "discardDraft",
  input: discardDraftInput,
  limit: SAVES_AN_HOUR,
  load: async () => null,
  authorize: ({ actor, at }) => canWrite(actor, at),
  async write(tx, { input, actor }): Promise<EventOf<"draft.discarded">> {
    await deleteDraft(tx, actor.id, input.place);
    return { name: "draft.discarded", place: input.place };
  },
  effects: { "draft.discarded": none },
});
