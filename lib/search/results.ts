import type { Match } from "@/db/search/entries";
import { listHits, type PersonHit, type ReplyHit, type TagHit, type ThreadHit } from "@/db/search/hits";
import { excerptOf } from "./excerpt";
import { matchesIn, type Span } from "./matches";
import { ANY_SCRIPT } from "./script";
import { type Asked, type Searched, searchForum } from "./search-forum";
import type { Phrase } from "./thesaurus";

/** A text with the places of the words that were searched for. */
export interface MarkedText {
  readonly excerpt: string;
  readonly matches: readonly Span[];
}

export type Result = { readonly title: MarkedText; readonly text: MarkedText } & (
  | { readonly of: "thread"; readonly hit: ThreadHit }
  | { readonly of: "reply"; readonly hit: ReplyHit }
  | { readonly of: "tag"; readonly hit: TagHit }
  | { readonly of: "person"; readonly hit: PersonHit }
);

export interface Results extends Omit<Searched, "matches" | "phrases"> {
  readonly results: readonly Result[];
  /** The cursor of the next page. */
  readonly next: string | null;
}

export async function listResults(asked: Asked): Promise<Results> {
  const { matches, phrases, ...searched } = await searchForum(asked);
  const hits = await listHits(matches);
  const mark = marker(phrases);
  const results = matches.flatMap((match) => resultOf(match, hits, mark) ?? []);
  const next = searched.hasMore ? (matches.at(-1)?.cursor ?? null) : null;
  return { ...searched, results, next };
}

interface Mark {
  whole(text: string): MarkedText;
  excerpt(text: string): MarkedText;
}

function marker(phrases: readonly Phrase[]): Mark {
  const sought = phrases.map((phrase) => ({
    telling: true,
    terms: [{ phrase, worth: 1, nearness: 1, count: 0 }],
  }));
  const whole = (text: string) => ({ excerpt: text, matches: matchesIn(text, sought, ANY_SCRIPT) });
  return { whole, excerpt: (text) => whole(excerptOf(text, sought, { script: ANY_SCRIPT })) };
}

function resultOf(
  { threadId, commentId, tagId, personId }: Match,
  hits: Awaited<ReturnType<typeof listHits>>,
  mark: Mark,
): Result | undefined {
  const reply = hits.replies.get(commentId ?? 0);
  if (reply)
    return { of: "reply", hit: reply, title: mark.whole(reply.thread.title), text: mark.excerpt(reply.text) };
  const thread = commentId === null ? hits.threads.get(threadId ?? 0) : undefined;
  if (thread)
    return { of: "thread", hit: thread, title: mark.whole(thread.title), text: mark.excerpt(thread.text) };
  const tag = hits.tags.get(tagId ?? 0);
  if (tag) return { of: "tag", hit: tag, title: mark.whole(tag.name), text: mark.whole(tag.description) };
  const someone = hits.people.get(personId ?? 0);
  if (!someone) return undefined;
  const { person, about } = someone;
  return {
    of: "person",
    hit: someone,
    title: mark.whole(person.name ?? person.handle),
    text: mark.excerpt(about ?? ""),
  };
}
