import type { CommentForWrite } from "@/db/comments/writes";
import { splitFrom } from "@/db/imports/numbers";
import { insertFollow } from "@/db/marks/writes";
import { insertThreadTags } from "@/db/tags/writes";
import { moveIntoThread } from "@/db/threads/merge-writes";
import { findPromoted } from "@/db/threads/promotions";
import { insertThread, type LockedThread } from "@/db/threads/writes";
import type { Tx } from "@/db/transaction";
import { DomainError } from "@/lib/errors";
import { chosenTags } from "@/lib/forum/content/threads/chosen-tags";
import { excerptOf } from "@/lib/forum/content/threads/rules";
import type { RichText } from "@/lib/rich-text/document";
import { slugOf } from "@/lib/urls";
import { isAskers } from "./policy";
import type { PromotedKind } from "./rules";

export interface Chosen {
  readonly kind: PromotedKind;
  readonly title: string;
  readonly tags: string[];
  readonly askedOfAuthor: boolean;
}

interface Place {
  readonly comment: CommentForWrite;
  readonly thread: LockedThread;
}

/** A story begins without recovery figures: nobody else fills these in for its writer. @returns the new thread's id. */
export async function promote(tx: Tx, { comment, thread }: Place, chosen: Chosen, at: Date): Promise<number> {
  const words = await findPromoted(tx, comment.id);
  if (!words) throw new DomainError("not_found", "There is no such comment.");
  const tags = await chosenTags(tx, chosen.tags);
  const { importedFrom, createdAt } = words;
  const anonymous = isAskers({ comment, thread });
  const threadId = await insertThread(tx, {
    ...words,
    kind: chosen.kind,
    writerId: comment.writerId,
    title: chosen.title,
    slug: slugOf(chosen.title),
    excerpt: excerptOf(words.body as RichText),
    askedOfAuthor: chosen.kind === "question" && chosen.askedOfAuthor,
    anonymous,
    importedFrom: words.oldId === null ? null : importedFrom && splitFrom(importedFrom),
    lastActivityAt: createdAt,
  });
  const ids = tags.map(({ id }) => id);
  await insertThreadTags(tx, threadId, ids);
  await moveIntoThread(tx, comment.id, threadId);
  // Nobody's page lists an anonymous thread; the asker finds it among the followed threads.
  if (anonymous) await insertFollow(tx, { threadId, personId: comment.writerId, createdAt: at });
  return threadId;
}
