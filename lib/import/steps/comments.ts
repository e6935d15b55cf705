import { splitFrom } from "@/db/commands/import-splits";
import { hasMoved, lastPosition, listCommentsToImport, type StagedComment } from "@/db/queries/imports";
import { listAliases } from "@/db/queries/tags";
import { DomainError } from "@/lib/errors";
import type { EventOf } from "@/lib/events/event";
import { importComments } from "@/lib/forum/imports/operations";
import { splitTitleOf } from "@/lib/forum/promotions/titles";
import { type TagAlias, tagsInText, wordsFor } from "@/lib/forum/tags/in-text";
import { perform } from "@/lib/pipeline/perform";
import { plainTextOf } from "@/lib/rich-text/plain-text";
import { AS_IMPORT } from "../as-import";
import { fromWordPressHtml } from "../html/from-wordpress-html";

const A_BATCH = 500;
const ATTEMPTS = 3;

type Blog = { site: string; personOf: ReadonlyMap<string, number> };

/**
 * Comments in the order in which they were written, so that each finds what it answers; then those that went along
 * with a comment that became a thread.
 */
export async function bringInComments(blog: Blog, onDone: (done: number) => void): Promise<void> {
  await bringInAll(blog, false, onDone);
  if (await hasMoved()) await bringInAll(blog, true, onDone);
}

async function bringInAll(blog: Blog, moved: boolean, onDone: (done: number) => void): Promise<void> {
  const site = moved ? splitFrom(blog.site) : blog.site;
  for await (const comments of batches(blog, site, moved))
    onDone((await bringIn({ site, comments })).comments);
}

/** The next batch is read and turned into documents while the database is busy with the one before. */
async function* batches(blog: Blog, from: string, moved: boolean) {
  const known = { ...blog, aliases: await listAliases() };
  const last = await lastPosition();
  const prepare = async (after: number) => {
    const staged = await listCommentsToImport({ from, moved, after, upTo: after + A_BATCH });
    return staged.map((comment) => inputOf(comment, known));
  };
  let next = prepare(0);
  for (let after = 0; after < last; after += A_BATCH) {
    const comments = await next;
    next = prepare(after + A_BATCH);
    // Whoever awaits it hears of its failure; nobody does when the batch before it failed.
    next.catch(() => undefined);
    if (comments.length > 0) yield comments;
  }
  await next;
}

/** Somebody may take a handle between its choice and its use; the batch then chooses again. */
async function bringIn(input: object, attempt = 1): Promise<EventOf<"comments.imported">> {
  try {
    return await perform(importComments, input, AS_IMPORT);
  } catch (error) {
    if (attempt === ATTEMPTS || !(error instanceof DomainError) || error.code !== "conflict") throw error;
    return bringIn(input, attempt + 1);
  }
}

type Known = Blog & { aliases: TagAlias[] };

function inputOf(comment: StagedComment, { site, personOf, aliases }: Known) {
  const { oldId, postId, parentOldId, at, hidden, email, author: name, login, split: kind } = comment;
  const id = (!email && login && personOf.get(login)) || null;
  const body = fromWordPressHtml(comment.content, { kind: "comment", base: site });
  const text = kind ? plainTextOf(body) : "";
  const tags = kind ? tagsInText(text, aliases) : [];
  return {
    ...{ oldId, postId, parentOldId, at, hidden, body },
    writer: { id, email, name },
    split: kind && { kind, title: splitTitleOf(text, kind, wordsFor(tags, aliases)), tags },
  };
}
