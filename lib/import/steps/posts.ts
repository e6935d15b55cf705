import type { z } from "zod";
import { findReusedBlock, findStagedPost, listPostsToImport, type StagedPost } from "@/db/imports/reads";
import { excerptOf } from "@/lib/forum/content/threads/rules";
import type { importThreadInput } from "@/lib/forum/site/imports/input";
import { importThread, relinkThread } from "@/lib/forum/site/imports/operations";
import { perform } from "@/lib/pipeline/perform";
import type { RichText } from "@/lib/rich-text/document";
import { plainTextOf } from "@/lib/rich-text/plain-text";
import { clip } from "@/lib/text/length";
import { AS_IMPORT, importedAt } from "../as-import";
import type { BlogFiles, OldFile, PostFiles } from "../files/blog-files";
import { withBlocks } from "../html/block-words";
import { withFootnotes, withReusedBlocks } from "../html/blocks";
import { fromWordPressHtml } from "../html/from-wordpress-html";
import type { TakenAddresses } from "../report/addresses";
import { Losses } from "../report/losses";
import type { AddressClaims } from "./address-claims";
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
  shortcodes: Losses;
  blocks: Losses;
  taken: TakenAddresses;
  claims: AddressClaims;
  dryRun: boolean;
};

/** Oldest first, one at a time, so that only one is in memory. A dry run reads each post the same way, and writes nothing. */
export async function bringInPosts(blog: Blog, onDone: () => void): Promise<void> {
  const linked: number[] = [];
  for (const number of await listPostsToImport(blog.site)) {
    const { isLinked, input, files, at } = await read(await findStagedPost(number), blog);
    if (!blog.dryRun) await keepFiles(blog.site, files);
    const takenPaths = blog.dryRun
      ? await blog.claims.takenOf(input.oldPaths)
      : (await perform(importThread, input, importedAt(at))).takenPaths;
    blog.taken.add(input.title, input.oldPaths, takenPaths);
    if (isLinked) linked.push(number);
    onDone();
  }
  if (!blog.dryRun) await linkAmong(linked, blog);
}

/** A post may link to a later one, so links are led here when all posts are. */
async function linkAmong(linked: readonly number[], blog: Blog): Promise<void> {
  if (linked.length === 0) return;
  const hereOf = await linksHere(blog.site);
  for (const number of linked) {
    const post = await findStagedPost(number);
    const { body } = await bodyOf(post, { ...blog, shortcodes: new Losses(), blocks: new Losses(), hereOf });
    await perform(relinkThread, { site: blog.site, oldId: post.oldId, body }, AS_IMPORT);
  }
}

export type Reading = Pick<Blog, "site" | "shortcodes" | "blocks"> & {
  pictures: Pick<BlogFiles, "of">;
  hereOf?: HereOf;
};

interface PostBody {
  /** Without the featured picture, which has no words of the post. */
  readonly text: RichText;
  readonly body: RichText;
  readonly files: PostFiles;
}

export async function bodyOf(
  post: StagedPost,
  { site, pictures, shortcodes, blocks, hereOf }: Reading,
): Promise<PostBody> {
  const title = post.title || `Post ${post.oldId}`;
  const files = pictures.of(title);
  const content = await withReusedBlocks(post.content, findReusedBlock);
  const media = await mediaOf(post, content, files);
  const lost = (name: string) => blocks.add(name, title);
  const html = withBlocks(withFootnotes(content, post.footnotes, lost), lost);
  const text = fromWordPressHtml(html, {
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

interface ReadPost {
  readonly input: z.input<typeof importThreadInput>;
  readonly files: readonly OldFile[];
  readonly at: Date;
  /** Whether the post links to others of the blog. */
  readonly isLinked: boolean;
}

async function read(post: StagedPost, blog: Blog): Promise<ReadPost> {
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
  const input = {
    site,
    title,
    body,
    excerpt: post.excerpt ? clip(post.excerpt, LONGEST_EXCERPT) : excerptOf(text),
    oldId: post.oldId ?? 0,
    writerId: personOf.get(post.creator) ?? 0,
    slug: newSlugOf({ slug: post.slug, title }),
    tags: await tags.tagsOf(post.terms),
    oldPaths: oldPathsOf(post, site),
    pinned: post.number === pinned,
  };
  return { input, files: files.kept, at: post.at ?? new Date(), isLinked };
}

export function titleOf({ title, oldId }: StagedPost, body: RichText): string {
  if (title !== "") return clip(title, 300);
  const first = body.content.find((block) => plainTextOf({ type: "doc", content: [block] }) !== "");
  const line = first ? plainTextOf({ type: "doc", content: [first] }).replace(/\s+/g, " ") : "";
  const words = line.length <= 60 ? line : clip(line, 60).replace(/\s+\S*$/, "");
  return words || `Post ${oldId}`;
}
