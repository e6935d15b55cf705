import { findTag } from "@/db/tags/reads";
import { findOldAddress, findThread } from "@/db/threads/reads";
import { feedPath } from "@/lib/urls";

const FEED = /^(.*?)\/feed(?:\/(?:rss2?|rdf|atom|feed))?$/;
/** Nothing here is the feed of a blog's comments, or of one of its writers. */
const LIKE_LATEST = /^(?:|\/comments|\/author\/[^/]+)$/;
const OF_TAG = /^\/(?:category|tag)\/(?:[^/]+\/)*([^/]+)$/;

/** Where a feed of the imported blog is now; null if the address is no feed of ours. */
export async function findOldFeed(path: string): Promise<string | null> {
  const of = FEED.exec(path)?.[1];
  if (of === undefined) return null;
  if (LIKE_LATEST.test(of)) return feedPath({ of: "latest" });
  const slug = OF_TAG.exec(of)?.[1];
  if (slug !== undefined) {
    const found = await findTag(slug.toLowerCase());
    if (found) return feedPath({ of: "tag", tag: "alias" in found ? found.alias : found.tag.slug });
  }
  const threadId = await findOldAddress(of);
  const found = threadId === null ? null : await findThread(threadId);
  return found?.state === "shown" ? feedPath({ of: "thread", thread: found.thread.id }) : null;
}
