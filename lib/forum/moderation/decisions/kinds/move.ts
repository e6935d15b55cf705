import { isDeepStrictEqual } from "node:util";
import { findThreadText } from "@/db/edits/reads";
import { replaceThreadTags } from "@/db/tags/writes";
import { type LockedThread, markChanged } from "@/db/threads/writes";
import type { Tx } from "@/db/transaction";
import { DomainError } from "@/lib/errors";
import type { Changed } from "@/lib/events/event";
import { chosenTags } from "@/lib/forum/content/threads/chosen-tags";
import { threadRef } from "@/lib/forum/content/threads/find";
import { NOTHING_CHANGED } from "@/lib/forum/targets/changed";
import { ALLOW, deny } from "@/lib/pipeline/verdict";
import { TAGS } from "./fields";
import { decisionKind } from "./kind";
import { threadOf } from "./locked-post";

const FIELDS = { tags: TAGS };

interface Kept {
  readonly before: string[];
  readonly after: string[];
}

export const move = decisionKind<typeof FIELDS, Kept>({
  targets: ["thread"],
  finding: "restricts",
  fields: FIELDS,
  usualReason: "order",
  effect: null,
  pointless: null,
  words: {
    choice: "Move to other tags",
    means: "The thread keeps its address",
    past: "moved to other tags",
    did: (target) => `moved ${target} to other tags`,
    meaning: (it) => `${it} now has other tags than you chose.`,
    meant: (it) => `${it} had other tags than you chose.`,
    undone: (it) => `${it} has its old tags again.`,
    preview: () => [
      "The thread moves from the lists of its old tags to those of the new ones. Its address stays.",
    ],
  },
  work: {
    async can(tx, { locked, detail }) {
      await chosenTags(tx, detail.tags);
      return isDeepStrictEqual(detail.tags, await tagsOf(tx, threadOf(locked)))
        ? deny("This thread already has these tags. Choose others.", "conflict")
        : ALLOW;
    },
    async carryOut(tx, { locked, detail: { tags } }) {
      const thread = threadOf(locked);
      const before = await tagsOf(tx, thread);
      return { kept: { before, after: tags }, changed: await putUnder(tx, thread, tags) };
    },
    async undo(tx, locked, { before, after }) {
      const thread = threadOf(locked);
      if (!isDeepStrictEqual(after, await tagsOf(tx, thread)))
        throw new DomainError(
          "conflict",
          "Somebody has since changed the tags again, so they stay as they are. Choose new tags instead.",
        );
      return putUnder(tx, thread, before);
    },
  },
});

async function tagsOf(tx: Tx, { threadId }: LockedThread): Promise<string[]> {
  return (await findThreadText(threadId, tx))?.tags ?? [];
}

async function putUnder(tx: Tx, thread: LockedThread, slugs: string[]): Promise<Changed> {
  const chosen = await chosenTags(tx, slugs);
  const ids = chosen.map(({ id }) => id);
  const now = await replaceThreadTags(tx, thread.threadId, ids);
  await markChanged(tx, thread.threadId);
  const tags = [...new Set([...thread.tags, ...now])];
  return { ...NOTHING_CHANGED, threads: [{ ...threadRef(thread), tags }] };
}
