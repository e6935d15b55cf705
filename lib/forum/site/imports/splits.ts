import { splitFrom } from "@/db/imports/numbers";
import type { ImportedThread } from "@/db/imports/writes";
import { findTagsBySlug } from "@/db/tags/reads";
import { insertThreadTags } from "@/db/tags/writes";
import { insertThread } from "@/db/threads/writes";
import type { Tx } from "@/db/transaction";
import type { ThreadRef } from "@/lib/events/event";
import { excerptOf } from "@/lib/forum/content/threads/rules";
import type { RichText } from "@/lib/rich-text/document";
import { plainTextOf } from "@/lib/rich-text/plain-text";
import { slugOf } from "@/lib/urls";
import { type Guest, guestKey } from "./guests";
import type { ImportedComment } from "./input";

/** The same empty document as in db/migrations/0007_moves.sql. */
const NO_WORDS: RichText = { type: "doc", content: [] };

type Known = {
  site: string;
  threadOf: ReadonlyMap<number, ImportedThread>;
  guests: ReadonlyMap<string, Guest>;
};

export type LeftComment = ImportedComment & { promotedId: number | null };

export async function splitOff(tx: Tx, comments: ImportedComment[], known: Known) {
  const threads: ThreadRef[] = [];
  const left: LeftComment[] = [];
  for (const comment of comments) {
    const thread = comment.split ? await threadFrom(tx, comment, known) : undefined;
    if (thread) threads.push(thread);
    const promotedId = thread?.threadId ?? null;
    left.push({ ...comment, promotedId, body: thread ? NO_WORDS : comment.body });
  }
  return { threads, left };
}

async function threadFrom(tx: Tx, comment: ImportedComment, { site, threadOf, guests }: Known) {
  const { split, body, oldId, at: createdAt } = comment;
  const home = threadOf.get(comment.postId);
  const writer = home && guests.get(guestKey(comment, home.withinId));
  if (!split || !writer) return undefined;
  const slug = slugOf(split.title);
  const threadId = await insertThread(tx, {
    slug,
    body,
    oldId,
    createdAt,
    kind: split.kind,
    title: split.title,
    writerId: writer.id,
    askedOfAuthor: split.kind === "question",
    bodyText: plainTextOf(body),
    excerpt: excerptOf(body),
    importedFrom: splitFrom(site),
    lastActivityAt: createdAt,
  });
  const found = await findTagsBySlug(tx, split.tags);
  const chosen = split.tags.flatMap((tag) => found.filter(({ slug }) => slug === tag).map(({ id }) => id));
  return { threadId, slug, tags: await insertThreadTags(tx, threadId, chosen), writer: writer.handle };
}
