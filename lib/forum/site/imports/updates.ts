import { insertEdit, updateCommentText, updateThreadText } from "@/db/edits/writes";
import {
  lockThreadsOf,
  readCommentTexts,
  readThreadText,
  updateCommentWriter,
} from "@/db/imports/update-writes";
import { insertImportedPictures } from "@/db/pictures/writes";
import { listThreadsByLine } from "@/db/threads/promotions";
import { listCommenters, readRevision } from "@/db/threads/writes";
import type { EventOf } from "@/lib/events/event";
import { relateThreadsSoon } from "@/lib/events/job";
import { pagesNaming } from "@/lib/events/page-keys";
import { bodyAsks } from "@/lib/forum/content/comments/asking/asks";
import { lockedAnyThread, threadRef } from "@/lib/forum/content/threads/find";
import { excerptOf } from "@/lib/forum/content/threads/rules";
import { isSystem } from "@/lib/forum/people/policy";
import { operation } from "@/lib/pipeline/operation";
import { ALLOW, andThen, deny } from "@/lib/pipeline/verdict";
import { ownFilesIn } from "@/lib/rich-text/own-files";
import { plainTextOf } from "@/lib/rich-text/plain-text";
import { changedCommentEffects } from "./effects";
import { guestKey, guestsOf } from "./guests";
import { reimportCommentsInput, reimportThreadInput, renameWritersInput } from "./update-input";

/** The text that the old blog has now. The history keeps the earlier one. */
export const reimportThread = operation({
  name: "reimportThread",
  input: reimportThreadInput,
  limit: null,
  async load(tx, { threadId }) {
    const thread = await lockedAnyThread(tx, threadId);
    return { thread, before: await readThreadText(tx, threadId) };
  },
  authorize: ({ actor, loaded }) =>
    andThen(isSystem(actor), () =>
      loaded.before?.editedHere ? deny("Somebody edited this thread here.", "conflict") : ALLOW,
    ),
  async write(tx, { input, loaded: { thread, before }, at }): Promise<EventOf<"thread.reimported">> {
    const { threadId, title, slug, body } = input;
    if (before) {
      const { body: was, bodyText, writtenAt, writerId: editorId, title: called } = before;
      const words = { title: called, body: was, bodyText, writtenAt };
      await insertEdit(tx, { ...words, threadId, editorId, createdAt: at, imported: true });
    }
    await insertImportedPictures(tx, ownFilesIn(body), at);
    const words = { title, slug, body, bodyText: plainTextOf(body), excerpt: excerptOf(body) };
    await updateThreadText(tx, threadId, { ...words, editedAt: at });
    return {
      ...threadRef(thread),
      name: "thread.reimported",
      slug,
      revision: await readRevision(tx, threadId),
      commenters: await listCommenters(tx, threadId),
      lines: await listThreadsByLine(tx, threadId),
    };
  },
  effects: {
    "thread.reimported": (event) => ({ stale: pagesNaming(event), jobs: [relateThreadsSoon()] }),
  },
});

/** Comments that somebody edited here meanwhile keep their words. */
export const reimportComments = operation({
  name: "reimportComments",
  input: reimportCommentsInput,
  limit: null,
  async load(tx, { comments }) {
    const ids = comments.map(({ commentId }) => commentId);
    const threads = await lockThreadsOf(tx, ids);
    return { threads, texts: await readCommentTexts(tx, ids) };
  },
  authorize: ({ actor }) => isSystem(actor),
  async write(tx, { input, loaded: { threads, texts }, at }): Promise<EventOf<"comments.reimported">> {
    const bodies = new Map(input.comments.map(({ commentId, body }) => [commentId, body]));
    const changed = texts.filter(({ editedHere }) => !editedHere);
    for (const { id, body: was, bodyText, writtenAt, writerId: editorId } of changed) {
      const body = bodies.get(id);
      if (!body) continue;
      const before = { body: was, bodyText, writtenAt };
      await insertEdit(tx, { ...before, commentId: id, editorId, createdAt: at, imported: true });
      const words = { body, bodyText: plainTextOf(body), isQuestion: bodyAsks(body) };
      await updateCommentText(tx, id, { ...words, editedAt: at });
    }
    const commenters = [...new Set(changed.map(({ writer }) => writer))];
    return { name: "comments.reimported", threads, commenters, comments: changed.length };
  },
  effects: changedCommentEffects,
});

export const renameWriters = operation({
  name: "renameWriters",
  input: renameWritersInput,
  limit: null,
  load: (tx, { comments }) =>
    lockThreadsOf(
      tx,
      comments.map(({ commentId }) => commentId),
    ),
  authorize: ({ actor }) => isSystem(actor),
  async write(tx, { input: { comments }, loaded: threads, at }): Promise<EventOf<"comments.reimported">> {
    const before = await readCommentTexts(
      tx,
      comments.map(({ commentId }) => commentId),
    );
    // All of them have an address, so it does not matter within which post a name is one person.
    const anywhere = new Map(comments.map(({ postId }) => [postId, { ...NOWHERE, postId }]));
    const { guests } = await guestsOf(tx, comments, anywhere, at);
    for (const comment of comments) {
      const guest = guests.get(guestKey(comment, NOWHERE.withinId));
      if (guest) await updateCommentWriter(tx, comment.commentId, guest.id);
    }
    const handles = [
      ...before.map(({ writer }) => writer),
      ...[...guests.values()].map(({ handle }) => handle),
    ];
    return {
      name: "comments.reimported",
      threads,
      commenters: [...new Set(handles)],
      comments: comments.length,
    };
  },
  effects: changedCommentEffects,
});

const NOWHERE = { threadId: 0, withinId: 0, slug: "", writer: "", tags: [] };
