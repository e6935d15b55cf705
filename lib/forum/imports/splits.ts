import { splitFrom } from "@/db/commands/import-splits";
import type { ImportedThread } from "@/db/commands/imported";
import { findTagsBySlug, insertThreadTags } from "@/db/commands/tags";
import { insertThread } from "@/db/commands/threads";
import type { Tx } from "@/db/transaction";
import type { ThreadRef } from "@/lib/events/event";
import { excerptOf } from "@/lib/forum/threads/rules";
import type { RichText } from "@/lib/rich-text/document";
import { plainTextOf } from "@/lib/rich-text/plain-text";
import { slugOf, threadPath } from "@/lib/urls";
import { type Guest, guestKey } from "./guests";
import type { ImportedComment } from "./input";

type Known = {
  site: string;
  threadOf: ReadonlyMap<number, ImportedThread>;
  guests: ReadonlyMap<string, Guest>;
};

/** Makes threads of the comments that are to be some, and gives the comments back with a line that leads there. */
export async function splitOff(tx: Tx, comments: ImportedComment[], known: Known) {
  const threads: ThreadRef[] = [];
  const left: ImportedComment[] = [];
  for (const comment of comments) {
    const thread = comment.split ? await threadFrom(tx, comment, known) : undefined;
    if (thread) threads.push(thread);
    left.push(thread ? { ...comment, body: lineTo(thread, comment.split?.title ?? "") } : comment);
  }
  return { threads, left };
}

async function threadFrom(tx: Tx, comment: ImportedComment, { site, threadOf, guests }: Known) {
  const { split, body, oldId, at: createdAt } = comment;
  const home = threadOf.get(comment.postId)?.threadId;
  const writer = home === undefined ? undefined : guests.get(guestKey(comment, home));
  if (!split || !writer) return undefined;
  const slug = slugOf(split.title);
  const threadId = await insertThread(tx, {
    ...{ slug, body, oldId, createdAt },
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

function lineTo({ threadId, slug }: ThreadRef, title: string): RichText {
  const href = threadPath({ id: threadId, slug });
  const link = { type: "text" as const, text: title, marks: [{ type: "link" as const, attrs: { href } }] };
  const lead = { type: "text" as const, text: "Now a thread of its own: " };
  return { type: "doc", content: [{ type: "paragraph", content: [lead, link] }] };
}
