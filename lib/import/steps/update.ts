import {
  type CommentToUpdate,
  listCommentsToUpdate,
  listMissingComments,
  listPostsToUpdate,
} from "@/db/imports/compare";
import { findStagedPost } from "@/db/imports/reads";
import { DomainError } from "@/lib/errors";
import { hideImported, showImported } from "@/lib/forum/site/imports/update-decisions";
import { reimportComments, reimportThread, renameWriters } from "@/lib/forum/site/imports/updates";
import { perform } from "@/lib/pipeline/perform";
import { AS_IMPORT } from "../as-import";
import type { BlogFiles } from "../files/blog-files";
import { fromWordPressHtml } from "../html/from-wordpress-html";
import { Losses } from "../report/losses";
import { newSlugOf } from "./addresses";
import { keepFiles } from "./files";
import { type HereOf, linksHere } from "./own-links";
import { bodyOf, titleOf } from "./posts";

const A_BATCH = 500;
const DECISIONS = 100;

interface Blog {
  site: string;
  pictures: BlogFiles;
}

type Target = { kind: "thread" | "comment"; id: number };

/** Brings in what `compareWithHere` found. Each batch is written whole; what is done is no change in the next run. */
export async function bringInChanges(blog: Blog): Promise<void> {
  const hereOf = await linksHere(blog.site);
  await updatePosts(blog, hereOf);
  await updateComments(blog, hereOf);
  const missing = (await listMissingComments(blog.site)).filter(({ kept }) => !kept);
  await decide(
    hideImported,
    missing.map(({ id }) => ({ kind: "comment", id })),
  );
}

async function updatePosts(blog: Blog, hereOf: HereOf): Promise<void> {
  for (const { number, threadId, title: before, changes } of await listPostsToUpdate(blog.site)) {
    const target: Target = { kind: "thread", id: threadId };
    if (changes.includes("gone")) await decide(hideImported, [target]);
    if (changes.includes("back")) await decide(showImported, [target]);
    if (!changes.includes("title") && !changes.includes("text")) continue;
    const post = await findStagedPost(number);
    const { text, body, files } = await bodyOf(post, {
      ...blog,
      shortcodes: new Losses(),
      blocks: new Losses(),
      hereOf,
    });
    await keepFiles(blog.site, files.kept);
    const title = titleOf(post, text);
    const slug = newSlugOf({ slug: title === before ? post.slug : "", title });
    await unlessEditedMeanwhile(perform(reimportThread, { threadId, title, slug, body }, AS_IMPORT));
  }
}

async function updateComments({ site }: Blog, hereOf: HereOf): Promise<void> {
  for (let after = 0; ; ) {
    const comments = await listCommentsToUpdate(after, A_BATCH);
    if (comments.length === 0) return;
    const having = (change: CommentToUpdate["changes"][number]) =>
      comments.filter(({ changes }) => changes.includes(change));
    const targets = (of: CommentToUpdate[]) =>
      of.map(({ commentId }): Target => ({ kind: "comment", id: commentId }));
    await decide(hideImported, targets(having("gone")));
    await decide(showImported, targets(having("approved")));
    const reworded = having("text").map(({ commentId, content }) => ({
      commentId,
      body: fromWordPressHtml(content, { kind: "comment", base: site, hereOf }),
    }));
    if (reworded.length > 0) await perform(reimportComments, { comments: reworded }, AS_IMPORT);
    const renamed = having("writer").map(({ commentId, postId, author: name, email, at }) => ({
      commentId,
      postId,
      at,
      writer: { id: null, email, name },
    }));
    if (renamed.length > 0) await perform(renameWriters, { site, comments: renamed }, AS_IMPORT);
    after = comments.at(-1)?.number ?? after;
  }
}

async function decide(
  operation: typeof hideImported | typeof showImported,
  targets: readonly Target[],
): Promise<void> {
  for (let at = 0; at < targets.length; at += DECISIONS)
    await perform(operation, { targets: targets.slice(at, at + DECISIONS) }, AS_IMPORT);
}

/** What somebody edits here while the import runs stays as they wrote it. */
async function unlessEditedMeanwhile(writing: Promise<unknown>): Promise<void> {
  try {
    await writing;
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== "conflict") throw error;
  }
}
