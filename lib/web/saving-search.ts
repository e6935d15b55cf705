import { DomainError } from "@/lib/errors";
import { LATEST_MS, TOO_BROAD } from "@/lib/forum/notifications/searches/rules";
import { findNewPosts } from "@/lib/search/new-posts";

const A_SEARCH_MS = 1_000;

/** @throws DomainError if a digest could not read what this search finds. */
export async function refuseTooBroad(query: string): Promise<void> {
  const since = new Date(Date.now() - LATEST_MS);
  const asked = { after: 0, until: null, since, reader: 0, limit: 1, ms: A_SEARCH_MS };
  if ((await findNewPosts(query, asked)) === null)
    throw new DomainError("invalid", TOO_BROAD, { fields: { query: TOO_BROAD } });
}
