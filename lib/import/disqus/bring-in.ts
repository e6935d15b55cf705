import type { ComingBlog } from "@/db/disqus/coming";
import {
  lastDisqusPosition,
  listDisqusPosts,
  listDisqusTexts,
  listDisqusThreads,
  listDoubles,
  listImportedSites,
  listMissingPages,
  type StagedDisqusPost,
} from "@/db/disqus/reads";
import { listAliases } from "@/db/tags/reads";
import { importDisqusPosts, linkDisqus } from "@/lib/forum/site/imports/disqus";
import { importThread } from "@/lib/forum/site/imports/operations";
import { perform } from "@/lib/pipeline/perform";
import { slugOf } from "@/lib/urls";
import { AS_IMPORT, importedAt } from "../as-import";
import type { TakenAddresses } from "../report/addresses";
import type { Losses } from "../report/losses";
import { againIfNameTaken, isOfDanger, type SplitsOf, splitsOf } from "../steps/comments";
import { type HereOf, linksHere } from "../steps/own-links";
import { fromDisqusHtml } from "./from-disqus-html";
import { bodyOfMissingPage, pathsOfMissingPage } from "./missing-page";

const A_BATCH = 500;

interface DisqusBlog {
  site: string;
  /** Whose posts and comments came just now. */
  blog: ComingBlog;
  authorId: number;
  taken: TakenAddresses;
  /** Pictures of comments. */
  linked: Losses;
  onDone: (done: number) => void;
}

/** @returns how many of the comments have signs of danger */
export async function bringInDisqus(blog: DisqusBlog): Promise<number> {
  await bringInMissingPages(blog);
  await linkThreads(blog);
  await linkDoubles(blog.blog);
  return bringInPosts(blog);
}

/** What `bringInDisqus` would find, for a dry run. */
export async function readDisqusTexts({
  linked,
  onDone,
}: Pick<DisqusBlog, "linked" | "onDone">): Promise<number> {
  const last = await lastDisqusPosition();
  let inDanger = 0;
  for (let after = 0; after < last; after += A_BATCH) {
    const texts = await listDisqusTexts(after, after + A_BATCH);
    for (const { content, link, title } of texts) {
      const body = fromDisqusHtml(content, { base: URL.canParse(link) ? link : undefined });
      linked.addPictures(body, title);
      if (isOfDanger(body)) inDanger++;
    }
    onDone(texts.length);
  }
  return inDanger;
}

async function bringInMissingPages({ site, authorId, taken, onDone }: DisqusBlog): Promise<void> {
  for (const page of await listMissingPages()) {
    const oldPaths = pathsOfMissingPage(page);
    const { takenPaths } = await perform(
      importThread,
      {
        site,
        oldPaths,
        oldId: page.oldId,
        writerId: authorId,
        title: page.title,
        slug: slugOf(page.title),
        body: bodyOfMissingPage(page),
        tags: [],
        pinned: false,
      },
      importedAt(page.at),
    );
    taken.add(page.title, oldPaths, takenPaths);
    onDone(1);
  }
}

async function linkThreads({ site, blog }: DisqusBlog): Promise<void> {
  const threads = await listDisqusThreads(site, blog);
  for (let at = 0; at < threads.length; at += A_BATCH)
    await perform(linkDisqus, { threads: threads.slice(at, at + A_BATCH), posts: [] }, AS_IMPORT);
}

async function linkDoubles(blog: ComingBlog): Promise<void> {
  for (let after = 0; ; ) {
    const doubles = await listDoubles(blog, after, A_BATCH);
    if (doubles.length === 0) return;
    const posts = doubles.flatMap(({ number, commentId }) =>
      commentId === null ? [] : { number, commentId },
    );
    await perform(linkDisqus, { threads: [], posts }, AS_IMPORT);
    after = doubles.at(-1)?.position ?? after;
  }
}

async function bringInPosts({ site, authorId, linked, onDone }: DisqusBlog): Promise<number> {
  const [hereOf, splitOf] = [await linksToBlogs(), splitsOf(await listAliases())];
  const last = await lastDisqusPosition();
  let inDanger = 0;
  for (let after = 0; after < last; after += A_BATCH) {
    const staged = await listDisqusPosts(after, after + A_BATCH);
    const posts = staged.map((post) => inputOf(post, { authorId, hereOf, splitOf }));
    if (posts.length === 0) continue;
    posts.forEach(({ body }, at) => {
      linked.addPictures(body, staged[at]?.title ?? "");
    });
    inDanger += posts.filter(({ body }) => isOfDanger(body)).length;
    onDone((await againIfNameTaken(() => perform(importDisqusPosts, { site, posts }, AS_IMPORT))).comments);
  }
  return inDanger;
}

/** Comments link to posts of every blog that came here. */
async function linksToBlogs(): Promise<HereOf> {
  const blogs: HereOf[] = [];
  for (const site of await listImportedSites()) blogs.push(await linksHere(site));
  return (address) => {
    for (const hereOf of blogs) {
      const path = hereOf(address);
      if (path) return path;
    }
    return undefined;
  };
}

type Known = { authorId: number; hereOf: HereOf; splitOf: SplitsOf };

function inputOf(post: StagedDisqusPost, { authorId, hereOf, splitOf }: Known) {
  const { number, threadId, parentNumber, at, hidden, author: name, email, byAuthor, link } = post;
  const body = fromDisqusHtml(post.content, { hereOf, base: URL.canParse(link) ? link : undefined });
  return {
    number,
    threadId,
    parentNumber,
    at,
    hidden,
    body,
    writer: { id: byAuthor ? authorId : null, email, name },
    split: splitOf(body, post.split),
  };
}
