import { listCommentsHere, listPostsHere } from "@/db/imports/compare";
import { findStagedPost } from "@/db/imports/reads";
import { isSomethingHere } from "@/db/imports/same-numbers";
import { compareStates, noteChanges } from "@/lib/forum/site/imports/comparing";
import { perform } from "@/lib/pipeline/perform";
import { plainTextOf } from "@/lib/rich-text/plain-text";
import { AS_IMPORT } from "../as-import";
import type { BlogFiles } from "../files/blog-files";
import { fromWordPressHtml } from "../html/from-wordpress-html";
import { Losses } from "../report/losses";
import { bodyOf, titleOf } from "./posts";

const A_BATCH = 500;

/** Finds what the blog changed since the last import. The forum's own edits and decisions are "kept". */
export async function compareWithHere(blog: { site: string; pictures: BlogFiles }): Promise<void> {
  if (!(await isSomethingHere(blog.site))) return;
  await perform(compareStates, { site: blog.site }, AS_IMPORT);
  await comparePosts(blog);
  await compareComments(blog.site);
}

async function comparePosts(blog: { site: string; pictures: BlogFiles }): Promise<void> {
  const asWritten = blog.pictures.wanting(() => undefined);
  const posts: { number: number; changes: string[] }[] = [];
  for (const { number, title, text, kept } of await listPostsHere(blog.site)) {
    const post = await findStagedPost(number);
    const { text: words, body } = await bodyOf(post, {
      site: blog.site,
      pictures: { of: () => asWritten },
      shortcodes: new Losses(),
      blocks: new Losses(),
    });
    const changes = [
      ...(titleOf(post, words) === title ? [] : ["title"]),
      ...(isSame(plainTextOf(body), text) ? [] : ["text"]),
    ];
    if (changes.length > 0) posts.push({ number, changes: kept ? [...changes, "kept"] : changes });
  }
  if (posts.length > 0) await perform(noteChanges, { posts, comments: [] }, AS_IMPORT);
}

async function compareComments(site: string): Promise<void> {
  for (let after = 0; ; ) {
    const staged = await listCommentsHere(after, A_BATCH);
    if (staged.length === 0) return;
    const comments = staged
      .filter(({ content, text }) => !isSame(plainTextOf(commentBody(content, site)), text))
      .map(({ number, kept }) => ({ number, changes: kept ? ["text", "kept"] : ["text"] }));
    if (comments.length > 0) await perform(noteChanges, { posts: [], comments }, AS_IMPORT);
    after = staged.at(-1)?.number ?? after;
  }
}

const commentBody = (content: string, site: string) =>
  fromWordPressHtml(content, { kind: "comment", base: site });

const isSame = (one: string, other: string) => inOneLine(one) === inOneLine(other);

const inOneLine = (text: string) => text.replace(/\s+/g, " ").trim();
