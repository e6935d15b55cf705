import { findReusedBlock, findStagedPost, listPostsToImport, type StagedPost } from "@/db/imports/reads";
import { excerptOf } from "@/lib/forum/content/threads/rules";
import { importThread, relinkThread } from "@/lib/forum/site/imports/operations";
import { perform } from "@/lib/pipeline/perform";
import type { RichText } from "@/lib/rich-text/document";
import { plainTextOf } from "@/lib/rich-text/plain-text";
import { clip } from "@/lib/text/length";
import { AS_IMPORT, importedAt } from "../as-import";
import type { BlogFiles, PostFiles } from "../files/blog-files";
import { withFootnotes, withReusedBlocks } from "../html/blocks";
import { fromWordPressHtml } from "../html/from-wordpress-html";
import { LostShortcodes, type TakenAddresses } from "../report";
import { newSlugOf, oldPathsOf } from "./addresses";
import { mediaOf } from "./attached";
import { withFeatured } from "./featured";
import { keepFiles } from "./files";
import { type HereOf, isOfBlog, linksHere } from "./own-links";
import type { TagFinder } from "./tags";

const LONGEST_EXCERPT = 200;

export type Blog = {
  site: string;
  personOf: ReadonlyMap<string, number>;
  tags: TagFinder;
  pictures: BlogFiles;
  pinned: number | null;
  shortcodes: LostShortcodes;
  taken: TakenAddresses;
};

/** Oldest first, one at a time, so that only one is in memory. */
export async function bringInPosts(blog: Blog, onDone: () => void): Promise<void> {
  const linked: number[] = [];
  for (const number of await listPostsToImport(blog.site)) {
    if (await bringIn(await findStagedPost(number), blog)) linked.push(number);
    onDone();
  }
  await linkAmong(linked, blog);
}

/** A post may link to a later one, so links are led here when all posts are. */
async function linkAmong(linked: readonly number[], blog: Blog): Promise<void> {
  if (linked.length === 0) return;
  const hereOf = await linksHere(blog.site);
  for (const number of linked) {
    const post = await findStagedPost(number);
    const { body } = await bodyOf(post, { ...blog, shortcodes: new LostShortcodes(), hereOf });
    await perform(relinkThread, { site: blog.site, oldId: post.oldId, body }, AS_IMPORT);
  }
}

/** For a dry run: reads each post as an import would, and writes nothing. */
export async function readPosts(blog: Omit<Blog, "personOf" | "pinned">): Promise<void> {
  for (const number of await listPostsToImport(blog.site)) {
    const post = await findStagedPost(number);
    await blog.tags.tagsOf(post.terms);
    await bodyOf(post, blog);
    blog.taken.add(post.title || `Post ${post.oldId}`, oldPathsOf(post, blog.site), []);
  }
}

export type Reading = Pick<Blog, "site" | "shortcodes"> & {
  pictures: Pick<BlogFiles, "of">;
  hereOf?: HereOf;
};

interface ReadPost {
  /** Without the featured picture, which has no words of the post. */
  readonly text: RichText;
  readonly body: RichText;
  readonly files: PostFiles;
}

export async function bodyOf(
  post: StagedPost,
  { site, pictures, shortcodes, hereOf }: Reading,
): Promise<ReadPost> {
  const title = post.title || `Post ${post.oldId}`;
  const files = pictures.of(title);
  const content = await withReusedBlocks(post.content, findReusedBlock);
  const media = await mediaOf(post, content, files);
  const text = fromWordPressHtml(withFootnotes(content, post.footnotes), {
    kind: "post",
    base: URL.canParse(post.link) ? post.link : site,
    pictureOf: media.pictureOf,
    hereOf: (address) => hereOf?.(address) ?? files.fileOf(address),
    attachments: media.attachments,
    embeds: post.embeds,
    lost: (name) => shortcodes.add(name, title),
  });
  return { text, body: withFeatured(text, media.featured, media.pictureOf), files };
}

/** @returns whether the post links to others of the blog */
async function bringIn(post: StagedPost, blog: Blog): Promise<boolean> {
  const { site, personOf, tags, pinned } = blog;
  let isLinked = false;
  const { body, text, files } = await bodyOf(post, {
    ...blog,
    hereOf: (address) => {
      isLinked ||= isOfBlog(address, site);
      return undefined;
    },
  });
  const title = titleOf(post, text);
  await keepFiles(site, files.kept);
  const { takenPaths } = await perform(
    importThread,
    {
      site,
      title,
      body,
      excerpt: post.excerpt ? clip(post.excerpt, LONGEST_EXCERPT) : excerptOf(text),
      oldId: post.oldId,
      writerId: personOf.get(post.creator),
      slug: newSlugOf({ slug: post.slug, title }),
      tags: await tags.tagsOf(post.terms),
      oldPaths: oldPathsOf(post, site),
      pinned: post.number === pinned,
    },
    importedAt(post.at ?? new Date()),
  );
  blog.taken.add(title, oldPathsOf(post, site), takenPaths);
  return isLinked;
}

function titleOf({ title, oldId }: StagedPost, body: RichText): string {
  if (title !== "") return clip(title, 300);
  const first = body.content.find((block) => plainTextOf({ type: "doc", content: [block] }) !== "");
  const line = first ? plainTextOf({ type: "doc", content: [first] }).replace(/\s+/g, " ") : "";
  const words = line.length <= 60 ? line : clip(line, 60).replace(/\s+\S*$/, "");
  return words || `Post ${oldId}`;
}
