import type { z } from "zod";
import {
  findReusedBlock,
  findStagedPost,
  listPictures,
  listPostsToImport,
  type StagedPost,
} from "@/db/imports/reads";
import type { importThreadInput } from "@/lib/forum/site/imports/input";
import { importThread, relinkThread } from "@/lib/forum/site/imports/operations";
import { perform } from "@/lib/pipeline/perform";
import type { RichText } from "@/lib/rich-text/document";
import { plainTextOf } from "@/lib/rich-text/plain-text";
import { clip } from "@/lib/text/length";
import { AS_IMPORT, importedAt } from "../as-import";
import { withBlocks } from "../html/block-words";
import { withFootnotes, withReusedBlocks } from "../html/blocks";
import { fromWordPressHtml } from "../html/from-wordpress-html";
import type { WordPressOptions } from "../html/options";
import type { Pictures } from "../pictures";
import type { TakenAddresses } from "../report/addresses";
import { Losses } from "../report/losses";
import { AddressClaims } from "./address-claims";
import { newSlugOf, oldPathsOf } from "./addresses";
import { type HereOf, isOfBlog, linksHere } from "./own-links";
import type { TagFinder } from "./tags";

const LONGEST_EXCERPT = 200;

export type Blog = {
  site: string;
  personOf: ReadonlyMap<string, number>;
  tags: TagFinder;
  pictures: Pictures;
  pinned: number | null;
  shortcodes: Losses;
  blocks: Losses;
  taken: TakenAddresses;
  dryRun: boolean;
};

/** Oldest first, one at a time, so that only one is in memory. A dry run reads each post the same way, and writes nothing. */
export async function bringInPosts(blog: Blog, onDone: () => void): Promise<void> {
  const linked: number[] = [];
  const claims = new AddressClaims();
  for (const number of await listPostsToImport(blog.site)) {
    const { isLinked, input, at } = await read(await findStagedPost(number), blog);
    const takenPaths = blog.dryRun
      ? await claims.takenOf(input.oldPaths)
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
    const body = await bodyOf(post, { ...blog, shortcodes: new Losses(), blocks: new Losses(), hereOf });
    await perform(relinkThread, { site: blog.site, oldId: post.oldId, body }, AS_IMPORT);
  }
}

type Reading = Pick<Blog, "site" | "pictures" | "shortcodes" | "blocks"> & { hereOf?: HereOf };

async function bodyOf(
  post: StagedPost,
  { site, pictures, shortcodes, blocks, hereOf }: Reading,
): Promise<RichText> {
  const content = await withReusedBlocks(post.content, findReusedBlock);
  const title = post.title || `Post ${post.oldId}`;
  const lost = (name: string) => blocks.add(name, title);
  const html = withBlocks(withFootnotes(content, post.footnotes, lost), lost);
  return fromWordPressHtml(html, {
    kind: "post",
    base: URL.canParse(post.link) ? post.link : site,
    copyOf: pictures.copyOf,
    hereOf,
    gallery: await galleryOf(post),
    lost: (name) => shortcodes.add(name, title),
  });
}

interface ReadPost {
  readonly input: z.input<typeof importThreadInput>;
  readonly at: Date;
  /** Whether the post links to others of the blog. */
  readonly isLinked: boolean;
}

async function read(post: StagedPost, blog: Blog): Promise<ReadPost> {
  const { site, personOf, tags, pinned } = blog;
  let isLinked = false;
  const body = await bodyOf(post, {
    ...blog,
    hereOf: (address) => {
      isLinked ||= isOfBlog(address, site);
      return undefined;
    },
  });
  const title = titleOf(post, body);
  const input = {
    site,
    title,
    body,
    excerpt: clip(post.excerpt, LONGEST_EXCERPT),
    oldId: post.oldId ?? 0,
    writerId: personOf.get(post.creator) ?? 0,
    slug: newSlugOf({ slug: post.slug, title }),
    tags: await tags.tagsOf(post.terms),
    oldPaths: oldPathsOf(post, site),
    pinned: post.number === pinned,
  };
  return { input, at: post.at ?? new Date(), isLinked };
}

function titleOf({ title, oldId }: StagedPost, body: RichText): string {
  if (title !== "") return clip(title, 300);
  const first = body.content.find((block) => plainTextOf({ type: "doc", content: [block] }) !== "");
  const line = first ? plainTextOf({ type: "doc", content: [first] }).replace(/\s+/g, " ") : "";
  const words = line.length <= 60 ? line : clip(line, 60).replace(/\s+\S*$/, "");
  return words || `Post ${oldId}`;
}

async function galleryOf({ content, oldId }: StagedPost): Promise<WordPressOptions["gallery"]> {
  if (!content.includes("[gallery")) return undefined;
  const named = Array.from(content.matchAll(/\d{1,15}/g), ([id]) => Number(id)).slice(0, 2000);
  const own = await listPictures({ parent: oldId ?? 0 });
  const byId = new Map(
    (await listPictures({ ids: named })).map((picture) => [String(picture.oldId), picture]),
  );
  return (ids) => (ids.length === 0 ? own : ids.flatMap((id) => byId.get(id) ?? []));
}
