import { findCommentsIn, findImportedComments } from "@/db/imports/already-here";
import { OTHER_NUMBERS } from "@/db/imports/same-numbers";
import {
  type ImportedThread,
  insertComments,
  insertMentions,
  lockImportedThreads,
  lockThreadsToFill,
  takeCommentIds,
  updateImportedBody,
} from "@/db/imports/writes";
import { insertOldAddresses } from "@/db/old-addresses/writes";
import { insertImportedPictures } from "@/db/pictures/writes";
import { findTagsBySlug } from "@/db/tags/reads";
import { insertThreadTags } from "@/db/tags/writes";
import { insertThread, markPinned, readRevision } from "@/db/threads/writes";
import type { Tx } from "@/db/transaction";
import { cacheKey } from "@/lib/addresses/cache-keys";
import type { EventOf } from "@/lib/events/event";
import { relateThreadsSoon } from "@/lib/events/job";
import { listed } from "@/lib/events/page-keys";
import { excerptOf } from "@/lib/forum/content/threads/rules";
import { isSystem } from "@/lib/forum/people/policy";
import { operation } from "@/lib/pipeline/operation";
import { ownFilesIn } from "@/lib/rich-text/own-files";
import { plainTextOf } from "@/lib/rich-text/plain-text";
import { commentRows, namesOf, refsOf } from "./batch";
import { commentEffects } from "./effects";
import { guestsOf } from "./guests";
import {
  type ImportedComment,
  importCommentsInput,
  importMentionsInput,
  importOldAddressesInput,
  importThreadInput,
  relinkThreadInput,
} from "./input";
import { splitOff } from "./splits";

export const importThread = operation({
  name: "importThread",
  input: importThreadInput,
  limit: null,
  async load(tx, { tags }) {
    const found = await findTagsBySlug(tx, tags);
    return tags.flatMap((slug) => found.filter((tag) => tag.slug === slug));
  },
  authorize: ({ actor }) => isSystem(actor),
  async write(tx, { input, loaded, at }): Promise<EventOf<"thread.imported">> {
    const { site, oldId, writerId, title, slug, body } = input;
    await insertImportedPictures(tx, ownFilesIn(body), at);
    const threadId = await insertThread(tx, {
      kind: "article",
      writerId,
      title,
      slug,
      body,
      oldId,
      bodyText: plainTextOf(body),
      excerpt: input.excerpt || excerptOf(body),
      importedFrom: site,
      createdAt: at,
      lastActivityAt: at,
    });
    const tags = await insertThreadTags(
      tx,
      threadId,
      loaded.map(({ id }) => id),
    );
    const takenPaths = await insertOldAddresses(
      tx,
      input.oldPaths.map((path) => ({ path, threadId })),
    );
    if (input.pinned) await markPinned(tx, threadId, at);
    const [thread] = await lockImportedThreads(tx, site, [oldId]);
    const writer = thread?.writer ?? "";
    return {
      name: "thread.imported",
      threadId,
      slug,
      tags,
      writer,
      takenPaths,
      revision: await readRevision(tx, threadId),
    };
  },
  effects: {
    "thread.imported": (event) => ({
      stale: [...listed(event), cacheKey.tags],
      jobs: [relateThreadsSoon()],
    }),
  },
});

/** The same words, with links that lead to threads here. Nobody edited the post, so it has no history of this. */
export const relinkThread = operation({
  name: "relinkThread",
  input: relinkThreadInput,
  limit: null,
  load: (tx, { site, oldId }) => threadsOf(tx, site, [{ postId: oldId }]),
  authorize: ({ actor }) => isSystem(actor),
  async write(tx, { input, loaded }): Promise<EventOf<"thread.relinked">> {
    for (const { threadId } of loaded.values()) await updateImportedBody(tx, threadId, input.body);
    return { name: "thread.relinked", threads: refsOf([{ postId: input.oldId }], loaded) };
  },
  // Its words are in feeds as well.
  effects: { "thread.relinked": ({ threads }) => ({ stale: threads.flatMap(listed) }) },
});

/** Parents come before their replies. Skips comments that were imported before. */
export const importComments = operation({
  name: "importComments",
  input: importCommentsInput,
  limit: null,
  async load(tx, { site, within, comments }) {
    const threadOf =
      within === "posts" ? await threadsOf(tx, site, comments) : await threadsById(tx, comments);
    const oldIds = comments
      .flatMap(({ oldId, parentOldId }) => (parentOldId ? [oldId, parentOldId] : [oldId]))
      .flatMap((number) => (within === "posts" ? [number] : [number, number + OTHER_NUMBERS]));
    const threadIds = [...threadOf.values()].map(({ threadId }) => threadId);
    const parents = await findCommentsIn(
      tx,
      threadIds,
      comments.flatMap(({ parentId }) => parentId ?? []),
    );
    return { threadOf, parents, idOf: await findImportedComments(tx, threadIds, oldIds) };
  },
  authorize: ({ actor }) => isSystem(actor),
  async write(tx, { input, loaded, at }): Promise<EventOf<"comments.imported">> {
    const { threadOf, parents, idOf } = loaded;
    const comments =
      input.within === "posts" ? input.comments : numbersAmongOthers(input.comments, { parents, idOf });
    const fresh = comments.filter(({ postId, oldId }) => {
      const thread = threadOf.get(postId);
      return thread && !idOf.has(`${thread.threadId}:${oldId}`);
    });
    const { guests, made, authors } = await guestsOf(tx, fresh, threadOf, at);
    const { threads, left } = await splitOff(tx, fresh, { site: input.site, threadOf, guests });
    const ids = await takeCommentIds(tx, fresh.length);
    await insertComments(tx, commentRows(left, ids, { threadOf, idOf, guests }));
    return {
      name: "comments.imported",
      threads: [...refsOf(fresh, threadOf), ...threads],
      commenters: [...namesOf(guests), ...authors],
      comments: fresh.length,
      people: made,
    };
  },
  effects: commentEffects,
});

export const importMentions = operation({
  name: "importMentions",
  input: importMentionsInput,
  limit: null,
  load: (tx, { site, mentions }) => threadsOf(tx, site, mentions),
  authorize: ({ actor }) => isSystem(actor),
  async write(tx, { input, loaded, at }): Promise<EventOf<"mentions.imported">> {
    const rows = input.mentions.flatMap(({ postId, hidden, at: createdAt, ...mention }) => {
      const thread = loaded.get(postId);
      return thread
        ? [{ ...mention, threadId: thread.threadId, createdAt, hiddenAt: hidden ? at : null }]
        : [];
    });
    const mentions = await insertMentions(tx, rows);
    return { name: "mentions.imported", threads: refsOf(input.mentions, loaded), mentions };
  },
  effects: {
    "mentions.imported": ({ threads }) => ({
      stale: threads.map(({ threadId }) => cacheKey.thread(threadId)),
    }),
  },
});

export const importOldAddresses = operation({
  name: "importOldAddresses",
  input: importOldAddressesInput,
  limit: null,
  async load(tx, { site, places }) {
    const posts = places.flatMap(({ to }) => ("postId" in to ? [{ postId: to.postId }] : []));
    const tags = places.flatMap(({ to }) => ("tag" in to ? [to.tag] : []));
    const found = await findTagsBySlug(tx, [...new Set(tags)]);
    return {
      threads: await threadsOf(tx, site, posts),
      tagIds: new Map(found.map(({ slug, id }) => [slug, id])),
    };
  },
  authorize: ({ actor }) => isSystem(actor),
  async write(tx, { input, loaded }): Promise<EventOf<"addresses.imported">> {
    const rows = input.places.flatMap(({ path, to }) => {
      const place = {
        threadId: "postId" in to ? loaded.threads.get(to.postId)?.threadId : undefined,
        tagId: "tag" in to ? loaded.tagIds.get(to.tag) : undefined,
        personId: "personId" in to ? to.personId : undefined,
      };
      return Object.values(place).some((id) => id !== undefined) ? [{ path, ...place }] : [];
    });
    await insertOldAddresses(tx, rows);
    return { name: "addresses.imported", addresses: rows.length };
  },
  // A redirect that says that nothing is there is stored like a page.
  effects: { "addresses.imported": () => ({ stale: [cacheKey.lists] }) },
});

type InThread = { readonly parents: ReadonlySet<number>; readonly idOf: ReadonlyMap<string, number> };

/** The thread may have comments of another blog, with the same numbers. */
function numbersAmongOthers(comments: ImportedComment[], { parents, idOf }: InThread): ImportedComment[] {
  const renumbered = new Set<string>();
  return comments.map((comment) => {
    const { postId: threadId, oldId, parentOldId, parentId } = comment;
    const other = (number: number) => `${threadId}:${number + OTHER_NUMBERS}`;
    const isTaken = idOf.has(`${threadId}:${oldId}`);
    if (isTaken) renumbered.add(other(oldId));
    const isParentRenumbered =
      parentOldId !== null && (idOf.has(other(parentOldId)) || renumbered.has(other(parentOldId)));
    return {
      ...comment,
      oldId: isTaken ? oldId + OTHER_NUMBERS : oldId,
      parentOldId: isParentRenumbered ? parentOldId + OTHER_NUMBERS : parentOldId,
      parentId: parentId !== null && parents.has(parentId) ? parentId : null,
    };
  });
}

async function threadsById(
  tx: Tx,
  comments: readonly ImportedComment[],
): Promise<Map<number, ImportedThread>> {
  const ids = [...new Set(comments.map(({ postId }) => postId))];
  return new Map((await lockThreadsToFill(tx, ids)).map((thread) => [thread.threadId, thread]));
}

async function threadsOf(tx: Tx, site: string, things: { postId: number }[]) {
  const postIds = [...new Set(things.map(({ postId }) => postId))];
  const threads = await lockImportedThreads(tx, site, postIds);
  return new Map(threads.map((thread) => [thread.postId, thread]));
}
