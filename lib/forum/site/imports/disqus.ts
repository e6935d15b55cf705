import { type DisqusPlace, findDisqusPlaces } from "@/db/disqus/reads";
import { insertDisqusPosts, insertDisqusThreads } from "@/db/disqus/writes";
import { findImportedComments } from "@/db/imports/already-here";
import { type ImportedThread, insertComments, lockThreadsToFill, takeCommentIds } from "@/db/imports/writes";
import type { Tx } from "@/db/transaction";
import { none } from "@/lib/events/effects";
import type { EventOf } from "@/lib/events/event";
import { isSystem } from "@/lib/forum/people/policy";
import { operation } from "@/lib/pipeline/operation";
import { commentRows, namesOf, refsOf } from "./batch";
import { commentEffects } from "./effects";
import { guestsOf } from "./guests";
import { type DisqusPostToImport, importDisqusPostsInput, linkDisqusInput } from "./input";
import { type LeftComment, splitOff } from "./splits";

type Places = Map<number, DisqusPlace | null>;

/** Remembers which thread or comment here is which of Disqus, so that no later import brings one a second time. */
export const linkDisqus = operation({
  name: "linkDisqus",
  input: linkDisqusInput,
  limit: null,
  load: async () => null,
  authorize: ({ actor }) => isSystem(actor),
  async write(tx, { input: { threads, posts } }): Promise<EventOf<"disqus.linked">> {
    await insertDisqusThreads(tx, threads);
    await insertDisqusPosts(tx, posts);
    return { name: "disqus.linked", threads: threads.length, posts: posts.length };
  },
  effects: { "disqus.linked": none },
});

/** Parents come before their replies. A reply goes where the comment is that it answers: moderators may have moved it. */
export const importDisqusPosts = operation({
  name: "importDisqusPosts",
  input: importDisqusPostsInput,
  limit: null,
  async load(tx, { posts }) {
    const numbers = posts.flatMap(({ number, parentNumber }) =>
      parentNumber ? [number, parentNumber] : [number],
    );
    const places = await findDisqusPlaces(tx, numbers);
    const threadIds = new Set(posts.map(({ threadId }) => threadId));
    for (const place of places.values()) if (place) threadIds.add(place.promotedId ?? place.threadId);
    const threads = await lockThreadsToFill(tx, [...threadIds]);
    return { places, threadOf: new Map(threads.map((thread) => [thread.threadId, thread])) };
  },
  authorize: ({ actor }) => isSystem(actor),
  async write(tx, { input, loaded: { places, threadOf }, at }): Promise<EventOf<"comments.imported">> {
    const fresh = freshAt(input.posts, places, threadOf);
    const { guests, made } = await guestsOf(tx, fresh, threadOf, at);
    const { threads, left } = await splitOff(tx, fresh, { site: input.site, threadOf, guests });
    const ids = await takeCommentIds(tx, left.length);
    const known = { places, threadOf: withSplit(left, threadOf), guests };
    await insertComments(tx, await rowsOf(tx, left, ids, known));
    await insertDisqusPosts(
      tx,
      left.map(({ oldId: number }, index) => ({ number, commentId: ids[index] })),
    );
    return {
      name: "comments.imported",
      threads: [...refsOf(fresh, threadOf), ...threads],
      commenters: namesOf(guests),
      comments: fresh.length,
      people: made,
    };
  },
  effects: commentEffects,
});

type Threads = ReadonlyMap<number, ImportedThread>;

/** Those that did not come before, as comments of the thread in which they begin or the comment above them is. */
function freshAt(posts: readonly DisqusPostToImport[], places: Places, threadOf: Threads) {
  const homeOf = new Map<number, number>();
  return posts.flatMap(({ number, threadId, parentNumber, ...post }) => {
    const above = parentNumber ? places.get(parentNumber) : undefined;
    const postId =
      (above && (above.promotedId ?? above.threadId)) ?? homeOf.get(parentNumber ?? 0) ?? threadId;
    if (places.has(number) || !threadOf.has(postId)) return [];
    homeOf.set(number, postId);
    return [{ ...post, oldId: number, postId, parentOldId: parentNumber }];
  });
}

/** The threads that comments became just now, known by their ids as those that were here. */
function withSplit(left: readonly LeftComment[], threadOf: Threads): Threads {
  const all = new Map(threadOf);
  for (const { promotedId, postId } of left) {
    const home = threadOf.get(postId);
    if (promotedId !== null && home) all.set(promotedId, { ...home, threadId: promotedId });
  }
  return all;
}

type Known = { places: Places; threadOf: Threads; guests: Parameters<typeof commentRows>[2]["guests"] };

async function rowsOf(tx: Tx, left: LeftComment[], ids: number[], { places, ...known }: Known) {
  const placed = new Map(places);
  const idOf = new Map<string, number>();
  const comments = left.map((comment, index) => {
    const above = comment.parentOldId ? placed.get(comment.parentOldId) : undefined;
    if (above) idOf.set(`${above.threadId}:${comment.parentOldId}`, above.commentId);
    const threadId = (above && (above.promotedId ?? above.threadId)) ?? comment.postId;
    const isBelow = above && above.promotedId === null;
    const { promotedId } = comment;
    placed.set(comment.oldId, { threadId, commentId: ids[index] ?? 0, promotedId });
    return { ...comment, postId: threadId, parentOldId: isBelow ? comment.parentOldId : null };
  });
  const taken = await findImportedComments(
    tx,
    [...known.threadOf.keys()],
    comments.map(({ oldId }) => oldId),
  );
  // The blog's own comments keep their numbers, because links lead to them.
  return commentRows(comments, ids, { ...known, idOf }).map((row) =>
    taken.has(`${row.threadId}:${row.oldId}`) ? { ...row, oldId: null } : row,
  );
}
