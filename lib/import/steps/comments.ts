import { lastPosition, listCommentsToImport, type StagedComment } from "@/db/queries/imports";
import { DomainError } from "@/lib/errors";
import type { EventOf } from "@/lib/events/event";
import { importComments } from "@/lib/forum/imports/operations";
import { perform } from "@/lib/pipeline/perform";
import { AS_IMPORT } from "../as-import";
import { fromWordPressHtml } from "../html/from-wordpress-html";

const A_BATCH = 500;
const ATTEMPTS = 3;

/** Comments in the order in which they were written, so that each finds what it answers. */
export async function bringInComments(
  site: string,
  personOf: ReadonlyMap<string, number>,
  onDone: (done: number) => void,
): Promise<void> {
  const last = await lastPosition();
  for (let at = 0; at < last; at += A_BATCH) {
    const comments = await listCommentsToImport(site, at, at + A_BATCH);
    if (comments.length === 0) continue;
    const event = await bringIn({
      site,
      comments: comments.map((comment) => inputOf(comment, site, personOf)),
    });
    onDone(event.comments);
  }
}

/** Somebody may take a handle between its choice and its use; the batch then chooses again. */
async function bringIn(input: object, attempt = 1): Promise<EventOf<"comments.imported">> {
  try {
    return await perform(importComments, input, AS_IMPORT);
  } catch (error) {
    if (attempt === ATTEMPTS || !(error instanceof DomainError) || error.code !== "conflict") throw error;
    return bringIn(input, attempt + 1);
  }
}

function inputOf(comment: StagedComment, base: string, personOf: ReadonlyMap<string, number>) {
  const { oldId, postId, parentOldId, at, hidden, email, author: name, login } = comment;
  const id = (!email && login && personOf.get(login)) || null;
  return {
    ...{ oldId, postId, parentOldId, at, hidden },
    writer: { id, email, name },
    body: fromWordPressHtml(comment.content, { kind: "comment", base }),
  };
}
