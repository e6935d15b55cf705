import { findStagedPost, listPictures, listPostsToImport, type StagedPost } from "@/db/imports/reads";
import { importThread } from "@/lib/forum/site/imports/operations";
import { perform } from "@/lib/pipeline/perform";
import type { RichText } from "@/lib/rich-text/document";
import { plainTextOf } from "@/lib/rich-text/plain-text";
import { clip } from "@/lib/text/length";
import { importedAt } from "../as-import";
import { fromWordPressHtml } from "../html/from-wordpress-html";
import type { WordPressOptions } from "../html/options";
import type { Pictures } from "../pictures";
import type { LostShortcodes, TakenAddresses } from "../report";
import { newSlugOf, oldPathsOf } from "./addresses";
import type { TagFinder } from "./tags";

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
  for (const number of await listPostsToImport(blog.site)) {
    await bringIn(await findStagedPost(number), blog);
    onDone();
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

type Reading = Pick<Blog, "site" | "pictures" | "shortcodes">;

async function bodyOf(post: StagedPost, { site, pictures, shortcodes }: Reading): Promise<RichText> {
  return fromWordPressHtml(post.content, {
    kind: "post",
    base: URL.canParse(post.link) ? post.link : site,
    copyOf: pictures.copyOf,
    gallery: await galleryOf(post),
    lost: (name) => shortcodes.add(name, post.title || `Post ${post.oldId}`),
  });
}

async function bringIn(post: StagedPost, blog: Blog): Promise<void> {
  const { site, personOf, tags, pinned } = blog;
  const body = await bodyOf(post, blog);
  const title = titleOf(post, body);
  const { takenPaths } = await perform(
    importThread,
    {
      site,
      title,
      body,
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
