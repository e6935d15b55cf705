import { isDeepStrictEqual } from "node:util";
import type { OwnThreadText } from "@/db/edits/reads";
import { insertEdit, updateThreadText } from "@/db/edits/writes";
import { replaceThreadTags } from "@/db/tags/writes";
import type { GuestColumns } from "@/db/threads/guest-authors";
import { listThreadsByLine } from "@/db/threads/promotions";
import { type LockedThread, listCommenters, readRevision } from "@/db/threads/writes";
import type { Tx } from "@/db/transaction";
import type { EventOf } from "@/lib/events/event";
import { storeConsent } from "@/lib/forum/content/consents/store";
import { recordInputOf, withoutEmptyRows } from "@/lib/forum/content/stories/record-as-input";
import { storeRecord } from "@/lib/forum/content/stories/store-record";
import { threadRef } from "@/lib/forum/content/threads/find";
import { guestColumns } from "@/lib/forum/content/threads/guest-author";
import { excerptOf } from "@/lib/forum/content/threads/rules";
import { applyInspection } from "@/lib/forum/filters/apply-inspection";
import { openCaseOfDanger } from "@/lib/forum/filters/care/open-case";
import { filteredText } from "@/lib/forum/filters/text";
import type { MemberRequest } from "@/lib/pipeline/operation";
import { plainTextOf } from "@/lib/rich-text/plain-text";
import { slugOf } from "@/lib/urls";
import type { EditThread } from "./input";
import { inspectedBody } from "./inspected-body";
import { isSilent } from "./rules";

interface Loaded {
  readonly thread: LockedThread;
  readonly before: OwnThreadText;
  readonly tags: readonly { readonly id: number; readonly slug: string }[];
}
type Editing = MemberRequest<EditThread, Loaded>;

/** Changed words leave an edit history; tags, recovery figures, `askedOfAuthor` and the guest author do not. */
export async function storeThreadEdit(tx: Tx, request: Editing): Promise<EventOf<"thread.edited">> {
  const { input, loaded, at } = request;
  const { thread, before } = loaded;
  const place = { kind: "thread", id: thread.threadId } as const;
  const { body, inspection } = await inspectedBody(tx, request, { before, place, title: input.title });
  const reworded = input.title !== before.title || !isDeepStrictEqual(body, before.body);
  const silent = !reworded || isSilent(before, at);
  if (!silent) await keepBefore(tx, request);

  const slug = input.title === before.title ? before.slug : slugOf(input.title);
  const askedOfAuthor = before.kind === "question" && (input.askedOfAuthor ?? before.askedOfAuthor);
  const words = { title: input.title, slug, body, bodyText: plainTextOf(body), excerpt: excerptOf(body) };
  const tags = await retagged(tx, loaded);
  const refigured = await storeFigures(tx, request);
  const anonymous = before.kind === "question" && (input.anonymous ?? before.anonymous);
  const asked = askedOfAuthor !== before.askedOfAuthor || anonymous !== before.anonymous;
  const guest = await changedGuest(tx, request);
  if (reworded || refigured || tags !== thread.tags || asked || guest) {
    const editedAt = silent ? before.editedAt : at;
    await updateThreadText(tx, thread.threadId, { ...words, ...guest, askedOfAuthor, anonymous, editedAt });
  }
  const filtered = await applyInspection(tx, inspection, { ...request, place });
  if (reworded && before.kind !== "article")
    await openCaseOfDanger(tx, request, { place, text: filteredText(body, input.title) });
  const revision = await readRevision(tx, thread.threadId);
  const concerned = [...new Set([...thread.tags, ...tags])];
  const retitled = input.title !== before.title;
  const commenters = retitled ? await listCommenters(tx, thread.threadId) : [];
  const lines = retitled ? await listThreadsByLine(tx, thread.threadId) : [];
  if (anonymous !== before.anonymous) commenters.push(thread.writer);
  const ref = { ...threadRef({ ...thread, anonymous }), slug, tags: concerned };
  return { name: "thread.edited", ...ref, revision, silent, commenters, lines, ...filtered };
}

async function keepBefore(tx: Tx, { loaded: { before }, actor, at }: Editing): Promise<void> {
  const { threadId, title, body, bodyText, createdAt, editedAt } = before;
  const writtenAt = editedAt ?? createdAt;
  await insertEdit(tx, {
    threadId,
    title,
    body,
    bodyText,
    writtenAt,
    editorId: actor.id,
    createdAt: at,
  });
}

/** Null for the same guest author, or none as before. */
async function changedGuest(
  tx: Tx,
  { input: { guestName, guestUrl }, loaded: { before }, actor }: Editing,
): Promise<GuestColumns | null> {
  if (guestName === null || guestUrl === null || before.kind !== "article") return null;
  if (guestName === before.guest && guestUrl === (before.guestUrl ?? "")) return null;
  return guestColumns(tx, { guestName, guestUrl }, actor);
}

async function retagged(tx: Tx, { thread, before, tags }: Loaded): Promise<readonly string[]> {
  const chosen = tags.map(({ slug }) => slug);
  if (isDeepStrictEqual(chosen, before.tags)) return thread.tags;
  const ids = tags.map(({ id }) => id);
  return replaceThreadTags(tx, thread.threadId, ids);
}

async function storeFigures(tx: Tx, { input, loaded: { before }, actor, at }: Editing): Promise<boolean> {
  const { recovery } = input;
  if (!recovery || before.kind !== "story") return false;
  const { threadId, record } = before;
  const groups = recovery.agreed ? recovery.counted : [];
  await storeConsent(tx, { personId: actor.id, threadId, groups }, at);
  if (record && isDeepStrictEqual(withoutEmptyRows(recovery), recordInputOf(record, recovery))) return false;
  await storeRecord(tx, threadId, recovery, at);
  return true;
}
