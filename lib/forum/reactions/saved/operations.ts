import { findCommentForWrite } from "@/db/comments/writes";
import { countSaved } from "@/db/saved/reads";
import {
  insertSaved,
  lockSaved,
  lockSavedPost,
  markRemoved,
  markRestored,
  type Savable,
  updateSaved,
} from "@/db/saved/writes";
import type { Tx } from "@/db/transaction";
import { DomainError } from "@/lib/errors";
import { none } from "@/lib/events/effects";
import type { EventOf } from "@/lib/events/event";
import { remindOf } from "@/lib/events/job";
import { readThread } from "@/lib/forum/content/threads/find";
import { memberOperation } from "@/lib/pipeline/operation";
import { ALLOW } from "@/lib/pipeline/verdict";
import { instantOf } from "@/lib/words/zoned";
import { noteSavedInput, type PostToSave, savedInput, savePostInput } from "./input";
import { canNote, canSave, ownsSaved } from "./policy";
import { LATEST_REMINDER_MS, MORNING } from "./rules";

const AN_HOURS = { points: 300, seconds: 3600 };

export const savePost = memberOperation({
  name: "savePost",
  input: savePostInput,
  limit: AN_HOURS,
  async load(tx, input, actor) {
    const { post, shown } = await postToSave(tx, input);
    const before = await lockSavedPost(tx, actor.id, post);
    return { post, shown, before, saved: await countSaved(tx, actor.id) };
  },
  authorize: ({ loaded: { before, ...post } }) =>
    canSave({ ...post, already: before !== null && before.removedAt === null }),
  async write(tx, { loaded: { post, before }, actor, at }): Promise<EventOf<"post.saved">> {
    const savedId = await insertSaved(tx, { ...post, personId: actor.id, savedAt: at });
    return { name: "post.saved", savedId, remindAt: textOf(before?.remindAt, at) };
  },
  effects: { "post.saved": ({ savedId, remindAt }) => ({ jobs: remindOf(savedId, remindAt) }) },
});

/** A member may always remove what they saved, also a post that is gone. */
export const unsavePost = memberOperation({
  name: "unsavePost",
  input: savePostInput,
  limit: AN_HOURS,
  load: async (tx, input, actor) => lockSavedPost(tx, actor.id, savable(input)),
  authorize: () => ALLOW,
  async write(tx, { loaded, at }): Promise<EventOf<"post.unsaved">> {
    if (loaded) await markRemoved(tx, loaded.id, at);
    return { name: "post.unsaved", savedId: loaded?.id ?? null };
  },
  effects: { "post.unsaved": none },
});

export const noteSaved = memberOperation({
  name: "noteSaved",
  input: noteSavedInput,
  limit: AN_HOURS,
  load: (tx, { savedId }) => lockSaved(tx, savedId),
  authorize: ({ actor, loaded }) => canNote(actor, loaded),
  async write(tx, { input, loaded, at }): Promise<EventOf<"saved.noted">> {
    const { savedId, note, remindOn, timeZone } = input;
    // A day that has passed may stay when only the note changes.
    const same = loaded !== null && loaded.remindOn === remindOn;
    const remindAt = same ? loaded.remindAt : comingMorning(remindOn, timeZone, at);
    await updateSaved(tx, savedId, { note, remindOn, remindAt });
    return { name: "saved.noted", savedId, remindAt: same ? null : textOf(remindAt, at) };
  },
  effects: { "saved.noted": ({ savedId, remindAt }) => ({ jobs: remindOf(savedId, remindAt) }) },
});

export const removeSaved = memberOperation({
  name: "removeSaved",
  input: savedInput,
  limit: AN_HOURS,
  load: (tx, { savedId }) => lockSaved(tx, savedId),
  authorize: ({ actor, loaded }) => ownsSaved(actor, loaded),
  async write(tx, { input: { savedId }, at }): Promise<EventOf<"saved.removed">> {
    await markRemoved(tx, savedId, at);
    return { name: "saved.removed", savedId };
  },
  effects: { "saved.removed": none },
});

/** With its note and its reminder. A reminder whose day has come meanwhile is not sent: the list marks it. */
export const restoreSaved = memberOperation({
  name: "restoreSaved",
  input: savedInput,
  limit: AN_HOURS,
  load: async (tx, { savedId }, actor) => ({
    saved: await lockSaved(tx, savedId),
    count: await countSaved(tx, actor.id),
  }),
  authorize: ({ actor, loaded: { saved, count } }) =>
    saved?.personId === actor.id
      ? canSave({ shown: true, already: saved.removedAt === null, saved: count })
      : ownsSaved(actor, saved),
  async write(tx, { input: { savedId }, loaded: { saved }, at }): Promise<EventOf<"saved.restored">> {
    await markRestored(tx, savedId);
    return { name: "saved.restored", savedId, remindAt: textOf(saved?.remindAt, at) };
  },
  effects: { "saved.restored": ({ savedId, remindAt }) => ({ jobs: remindOf(savedId, remindAt) }) },
});

/** The job of a reminder finds nothing to do while its post is removed, so a reminder that comes back is queued again. */
const textOf = (remindAt: Date | null | undefined, at: Date) =>
  remindAt && remindAt > at ? remindAt.toISOString() : null;

function savable(input: PostToSave): Savable {
  return "commentId" in input
    ? { threadId: null, commentId: input.commentId }
    : { threadId: input.threadId, commentId: null };
}

async function postToSave(tx: Tx, input: PostToSave): Promise<{ post: Savable; shown: boolean }> {
  const post = savable(input);
  if (!("commentId" in input)) return { post, shown: (await readThread(tx, input.threadId)).listed };
  const comment = await findCommentForWrite(tx, input.commentId);
  if (!comment) throw new DomainError("not_found", "There is no such comment.");
  const { hiddenAt, removedAt, withdrawnAt, promotedId, threadId } = comment;
  const gone = hiddenAt ?? removedAt ?? withdrawnAt ?? promotedId;
  return { post, shown: gone === null && (await readThread(tx, threadId)).listed };
}

function comingMorning(remindOn: string | null, timeZone: string, at: Date): Date | null {
  if (remindOn === null) return null;
  const remindAt = instantOf(`${remindOn}T${MORNING}`, timeZone);
  if (remindAt > at && remindAt.getTime() - at.getTime() <= LATEST_REMINDER_MS) return remindAt;
  const sentence =
    remindAt > at
      ? "Choose a day within the next two years. Your note is kept in this form."
      : "This day has passed or has already begun. Choose a later one. Your note is kept in this form.";
  throw new DomainError("invalid", sentence, { fields: { remindOn: sentence } });
}
