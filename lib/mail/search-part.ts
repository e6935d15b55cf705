import {
  listSearchesOfMail,
  listSearchesToMail,
  type MailedSearch,
  type SavedSearch,
} from "@/db/saved-searches/reads";
import type { Match } from "@/db/search/entries";
import { listHits } from "@/db/search/hits";
import { calledInMail } from "@/lib/display-names";
import { readEnv } from "@/lib/env";
import { searchMailsPathFor } from "@/lib/forum/notifications/searches/links";
import { LATEST_MS, POSTS_IN_MAIL } from "@/lib/forum/notifications/searches/rules";
import { openingOf } from "@/lib/rich-text/opening";
import { findNewPosts } from "@/lib/search/new-posts";
import { commentPath, savedSearchPath, threadPath } from "@/lib/urls";
import { amount, wordFor } from "@/lib/words/counts";
import { type Block, heading, link } from "./letter";

/** A search that takes longer is skipped this time. */
const A_SEARCH_MS = 1_000;
/** After this time, the other searches of a member have their turn in the next digest. */
const ALL_SEARCHES_MS = 4_000;
const MOST_COUNTED = 100;
const TITLE_CHARS = 70;
const TEXT_CHARS = 90;

interface Found {
  readonly search: MailedSearch;
  readonly posts: readonly Match[];
}

/** Which searches have new posts; the others stay where they are and cost nothing but their read. */
export async function searchesWithNewPosts(
  personId: number,
  until: number,
): Promise<{ searchId: number; until: number }[]> {
  const due = (await listSearchesToMail(personId)).map((search) => withRange(search, until));
  const found = await readAll(due, 1);
  return found.map(({ search: { id } }) => ({ searchId: id, until }));
}

const withRange = (
  { id, personId, name, query, mailedEntryId }: SavedSearch,
  until: number,
): MailedSearch => ({
  id,
  personId,
  name,
  query,
  after: mailedEntryId,
  until,
});

export interface SearchPart {
  readonly posts: number;
  readonly blocks: readonly Block[];
}

/** Read when the email is sent: what was hidden meanwhile is left out. Null if nothing is new. */
export async function searchPart(mailId: number): Promise<SearchPart | null> {
  const found = await readAll(await listSearchesOfMail(mailId), MOST_COUNTED + 1);
  const drawn = await Promise.all(found.map(drawnSearch));
  const posts = found.reduce((sum, { posts }) => sum + posts.length, 0);
  return posts > 0 ? { posts, blocks: [heading("Your saved searches"), ...drawn.flat()] } : null;
}

async function readAll(searches: readonly MailedSearch[], limit: number): Promise<Found[]> {
  const began = Date.now();
  const found: Found[] = [];
  for (const search of searches) {
    const left = ALL_SEARCHES_MS - (Date.now() - began);
    if (left <= 0) break;
    const posts = await findNewPosts(search.query, {
      after: search.after,
      until: search.until,
      since: new Date(Date.now() - LATEST_MS),
      reader: search.personId,
      limit,
      ms: Math.min(A_SEARCH_MS, left),
    });
    if (posts && posts.length > 0) found.push({ search, posts });
  }
  return found;
}

async function drawnSearch({ search, posts }: Found): Promise<Block[]> {
  const { publicUrl } = readEnv();
  const shown = posts.slice(0, POSTS_IN_MAIL);
  const { threads, replies } = await listHits(shown);
  const lines = shown.flatMap(({ threadId, commentId }) => {
    const reply = replies.get(commentId ?? 0);
    if (reply) {
      const by = reply.writer ? calledInMail(reply.writer) : "the person who asked";
      const words = openingOf(reply.text, TEXT_CHARS);
      return [
        link(
          `Reply in “${titled(reply.thread.title)}” by ${by}: ${words}`,
          publicUrl + commentPath(reply.id),
        ),
      ];
    }
    const thread = commentId === null ? threads.get(threadId ?? 0) : undefined;
    return thread
      ? [link(`${kinds[thread.kind]}: ${titled(thread.title)}`, publicUrl + threadPath(thread))]
      : [];
  });
  const count = posts.length > MOST_COUNTED ? `More than ${MOST_COUNTED}` : amount(posts.length);
  return [
    heading(
      `“${search.name}”: ${count} ${wordFor(posts.length, "new post", "new posts")}`,
      publicUrl + savedSearchPath(search.id),
    ),
    ...lines,
    link("See all of them, newest first", publicUrl + savedSearchPath(search.id)),
    link("Unsubscribe from this search", publicUrl + searchMailsPathFor(search.personId, search.id)),
  ];
}

const kinds = { article: "Article", question: "Question", story: "Story" } as const;

const titled = (title: string) => openingOf(title, TITLE_CHARS);
