import { findOldTarget, hasOldAddressBelow } from "@/db/old-addresses/reads";
import { findTag } from "@/db/tags/reads";
import { findThread } from "@/db/threads/reads";
import { uploadsNamed } from "@/lib/addresses/of-uploads";
import { feedPath, listPath, personPath, picturePath, tagPath } from "@/lib/urls";

const FEED = /\/feed(?:\/(?:rss2?|rdf|atom|feed))?$/;
/** Parts and forms of one page: the second page of a list or of a post, its trackback, its form for phones. */
const PART = /\/(?:page\/\d+|comment-page-\d+|\d{1,3}|amp|trackback|embed|print)$/;
const MOST_PARTS = 3;
const ARCHIVE = /^(.*)\/(category|tag|author)\/(?:[^/]+\/)*([^/]+)$/;
const OF_DAYS = /\/\d{4}(?:\/\d{2}){0,2}$/;
/** Nothing here is the feed of a blog's comments, or of one of its writers. */
const LIKE_LATEST = /^(?:|\/comments|(?:\/.*)?\/author\/[^/]+)$/;

type Found = Awaited<ReturnType<typeof findThread>>;

/** Where an address of the imported blog leads: to a path of this forum, or to a thread in whatever state it is. */
export type OldPlace = { path: string } | { thread: Found } | null;

export async function findOldPlace(written: string): Promise<OldPlace> {
  const path = written.toLowerCase().replace(/\/index\.php(?=\/|$)/, "");
  const page = path.replace(FEED, "");
  return page === path ? findPage(path) : findFeed(page);
}

async function findPage(path: string): Promise<OldPlace> {
  const asked = withoutParts(path);
  const home = asked.at(-1) ?? "";
  if (home === "") return { path: listPath() };
  const target = await findTarget(asked);
  if (target?.picture) return { path: picturePath(target.picture) };
  if (target?.threadId) return { thread: await findThread(target.threadId) };
  const tag = target?.tag ?? (await tagOf(home));
  if (tag) return { path: tagPath(tag) };
  if (target?.person) return { path: personPath(target.person) };
  return (await isListOfBlog(path)) ? { path: listPath() } : null;
}

async function findFeed(page: string): Promise<OldPlace> {
  const latest = { path: feedPath({ of: "latest" }) };
  if (LIKE_LATEST.test(page)) return latest;
  const target = await findTarget([page]);
  const tag = target?.tag ?? (await tagOf(page));
  if (tag) return { path: feedPath({ of: "tag", tag }) };
  if (await isListOfBlog(page)) return latest;
  const thread = target?.threadId ? await findThread(target.threadId) : null;
  if (thread?.state === "shown" && thread.thread.inFeeds)
    return { path: feedPath({ of: "thread", thread: thread.thread.id }) };
  return thread && { thread };
}

function withoutParts(path: string): string[] {
  const asked = [path];
  for (let left = path; asked.length <= MOST_PARTS && PART.test(left); asked.push(left))
    left = left.replace(PART, "");
  return asked;
}

/** An archive below another one, such as `/category/knee/itbs`, has the address of the lower one. */
const findTarget = (asked: readonly string[]) =>
  findOldTarget(asked.flatMap((path) => [path, ...uploadsNamed(path), path.replace(ARCHIVE, "$1/$2/$3")]));

async function tagOf(path: string): Promise<string | null> {
  const slug = ARCHIVE.exec(path)?.[3];
  if (slug === undefined || path.includes("/author/")) return null;
  const found = await findTag(slug);
  return found && ("alias" in found ? found.alias : found.tag.slug);
}

/** Archives of days, and the home of a blog in a folder, whose posts have addresses by number there. */
async function isListOfBlog(path: string): Promise<boolean> {
  if (/\/wp-content(?:\/|$)/.test(path)) return false;
  const folder = path.replace(/\/page\/\d+$/, "");
  if (OF_DAYS.test(folder)) return hasOldAddressBelow(folder);
  return hasOldAddressBelow(`${withoutParts(path).at(-1)}/p`);
}
