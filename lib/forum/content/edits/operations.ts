import { isDeepStrictEqual } from "node:util";
import { findCommentText, findOwnThreadText } from "@/db/edits/reads";
import { insertEdit, updateCommentText } from "@/db/edits/writes";
import { readRevision } from "@/db/threads/writes";
import { DomainError } from "@/lib/errors";
import type { EventOf } from "@/lib/events/event";
import { bodyAsks } from "@/lib/forum/content/comments/asking/asks";
import { chosenTags } from "@/lib/forum/content/threads/chosen-tags";
import {
  commenterIn,
  commentInLockedThread,
  lockedThread,
  threadRef,
} from "@/lib/forum/content/threads/find";
import { canBeUnnamed } from "@/lib/forum/content/threads/policy";
import { applyInspection } from "@/lib/forum/filters/apply-inspection";
import { openCaseOfDanger } from "@/lib/forum/filters/care/open-case";
import { filteredText } from "@/lib/forum/filters/text";
import { memberOperation } from "@/lib/pipeline/operation";
import { andThen } from "@/lib/pipeline/verdict";
import { plainTextOf } from "@/lib/rich-text/plain-text";
import { editEffects } from "./effects";
import { editCommentInput, editThreadInput } from "./input";
import { inspectedBody } from "./inspected-body";
import { canEdit, isUnchanged } from "./policy";
import { isSilent, versionOf } from "./rules";
import { storeThreadEdit } from "./store";

const AN_HOURS_EDITS = { points: 60, seconds: 3600 };

export const editComment = memberOperation({
  name: "editComment",
  input: editCommentInput,
  limit: AN_HOURS_EDITS,
  async load(tx, { commentId }) {
    const { thread, comment } = await commentInLockedThread(tx, commentId);
    const before = await findCommentText(commentId, tx);
    if (!before) throw new DomainError("not_found", "There is no such comment.");
    return { thread, comment, before };
  },
  authorize: ({ actor, input, loaded: { thread, comment, before }, at }) =>
    andThen(canEdit(actor, comment, thread, at), () => isUnchanged(input.version, versionOf(before))),
  async write(tx, request): Promise<EventOf<"comment.edited">> {
    const { loaded, actor, at } = request;
    const { thread, comment, before } = loaded;
    const place = { kind: "comment", id: comment.id } as const;
    const { body, inspection } = await inspectedBody(tx, request, { before, place });
    const changed = !isDeepStrictEqual(body, before.body);
    const silent = !changed || isSilent(before, at);
    if (!silent) {
      const { body: was, bodyText, createdAt, editedAt } = before;
      const words = { body: was, bodyText, writtenAt: editedAt ?? createdAt };
      await insertEdit(tx, { ...words, commentId: comment.id, editorId: actor.id, createdAt: at });
    }
    if (changed) {
      const editedAt = silent ? before.editedAt : at;
      const words = { body, bodyText: plainTextOf(body), isQuestion: bodyAsks(body) };
      await updateCommentText(tx, comment.id, { ...words, editedAt });
    }
    const filtered = await applyInspection(tx, inspection, { ...request, place });
    if (changed) await openCaseOfDanger(tx, request, { place, text: filteredText(body), reply: true });
    const revision = await readRevision(tx, thread.threadId);
    const commenter = commenterIn(thread, actor);
    const ref = { ...threadRef(thread), commentId: comment.id, commenter };
    return { name: "comment.edited", ...ref, revision, silent, ...filtered };
  },
  effects: editEffects,
});

export const editThread = memberOperation({
  name: "editThread",
  input: editThreadInput,
  limit: AN_HOURS_EDITS,
  async load(tx, { threadId, tags }, actor) {
    const thread = await lockedThread(tx, threadId);
    const before = await findOwnThreadText(threadId, actor.id, tx);
    if (!before) throw new DomainError("not_found", "There is no such thread.");
    return { thread, before, tags: await chosenTags(tx, tags) };
  },
  authorize: ({ actor, input, loaded: { thread, before }, at }) =>
    andThen(
      andThen(canEdit(actor, thread, thread, at), () =>
        canBeUnnamed(actor, { anonymous: input.anonymous === true }),
      ),
      () => isUnchanged(input.version, versionOf(before)),
    ),
  write: storeThreadEdit,
  effects: editEffects,
});
