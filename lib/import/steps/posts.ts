import {
  findReusedBlock,
  findStagedPost,
  listPictures,
  listPostsToImport,
  type StagedPost,
} from "@/db/imports/reads";
import { importThread, relinkThread } from "@/lib/forum/site/imports/operations";
import { perform } from "@/lib/pipeline/perform";
import type { RichText } from "@/lib/rich-text/document";
import { plainTextOf } from "@/lib/rich-text/plain-text";
import { clip } from "@/lib/text/length";
import { AS_IMPORT, importedAt } from "../as-import";
import { withFootnotes, withReusedBlocks } from "../html/blocks";
import { fromWordPressHtml } from "../html/from-wordpress-html";
import type { WordPressOptions } from "../html/options";
import type { Pictures } from "../pictures";
import { LostShortcodes, type TakenAddresses } from "../report";
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
    const body = await bodyOf(post, { ...blog, shortcodes: new LostShortcodes(), hereOf });
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

type Reading = Pick<Blog, "site" | "pictures" | "shortcodes"> & { hereOf?: HereOf };

export async function bodyOf(
  post: StagedPost,
  { site, pictures, shortcodes, hereOf }: Reading,
): Promise<RichText> {
  const content = await withReusedBlocks(post.content, findReusedBlock);
  return fromWordPressHtml(withFootnotes(content, post.footnotes), {
    kind: "post",
    base: URL.canParse(post.link) ? post.link : site,
    copyOf: pictures.copyOf,
    hereOf,
    gallery: await galleryOf(post),
    lost: (name) => shortcodes.add(name, post.title || `Post ${post.oldId}`),
  });
}

/** @returns whether the post links to others of the blog */
async function bringIn(post: StagedPost, blog: Blog): Promise<boolean> {
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
  const { takenPaths } = await perform(
    importThread,
    {
      site,
      title,
      body,
      excerpt: clip(post.excerpt, LONGEST_EXCERPT),
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

export function titleOf({ title, oldId }: StagedPost, body: RichText): string {
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
