import type { ImportedThread } from "@/db/imports/writes";
import type { ThreadRef } from "@/lib/events/event";
import { bodyAsks } from "@/lib/forum/content/comments/asking/asks";
import { plainTextOf } from "@/lib/rich-text/plain-text";
import { type Guest, guestKey } from "./guests";
import type { LeftComment } from "./splits";

type Threads = ReadonlyMap<number, ImportedThread>;
type Known = { threadOf: Threads; idOf: ReadonlyMap<string, number>; guests: ReadonlyMap<string, Guest> };

export function commentRows(comments: LeftComment[], ids: number[], { threadOf, idOf, guests }: Known) {
  const known = new Map(idOf);
  return comments.map((comment, index) => {
    const { threadId = 0, withinId = 0 } = threadOf.get(comment.postId) ?? {};
    const id = ids[index] ?? 0;
    const writerId = comment.writer.id ?? guests.get(guestKey(comment, withinId))?.id ?? 0;
    known.set(`${threadId}:${comment.oldId}`, id);
    return {
      id,
      threadId,
      writerId,
      parentId: comment.parentId ?? known.get(`${threadId}:${comment.parentOldId}`) ?? null,
      oldId: comment.oldId,
      promotedId: comment.promotedId,
      body: comment.body,
      bodyText: plainTextOf(comment.body),
      isQuestion: bodyAsks(comment.body),
      createdAt: comment.at,
      hiddenAt: comment.hidden ? comment.at : null,
    };
  });
}

export function refsOf(things: { postId: number }[], threadOf: Threads): ThreadRef[] {
  return [...new Set(things.map(({ postId }) => postId))].flatMap((postId) => {
    const thread = threadOf.get(postId);
    if (!thread) return [];
    const { threadId, slug, tags, writer } = thread;
    return [{ threadId, slug, tags, writer }];
  });
}

export function namesOf(guests: ReadonlyMap<string, Guest>): string[] {
  return [...guests.values()].map(({ handle }) => handle);
}
