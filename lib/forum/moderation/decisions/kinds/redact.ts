import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import { listDecisionsAbout } from "@/db/decisions/reads";
import { listEdits, listNotes, readText, type TextOf } from "@/db/edits/reads";
import {
  deleteEdit,
  insertNoticeOfEdit,
  rewriteEdit,
  rewriteNote,
  updateCommentText,
  updateThreadText,
} from "@/db/edits/writes";
import { markChanged } from "@/db/threads/writes";
import type { Tx } from "@/db/transaction";
import { DomainError } from "@/lib/errors";
import type { Changed } from "@/lib/events/event";
import { bodyAsks } from "@/lib/forum/content/comments/asking/asks";
import { threadRef } from "@/lib/forum/content/threads/find";
import { excerptOf } from "@/lib/forum/content/threads/rules";
import { NOTHING_CHANGED } from "@/lib/forum/targets/changed";
import type { LockedTarget } from "@/lib/forum/targets/target";
import { ALLOW, deny } from "@/lib/pipeline/verdict";
import { anyOf } from "@/lib/rich-text/take-out";
import { lines } from "@/lib/text/fields";
import { slugOf } from "@/lib/urls";
import { decisionKind } from "./kind";
import { changeOf, type Redacted, redactedNote, redactedVersion, type Version, versionOf } from "./redacted";

const FIELDS = {
  passages: {
    schema: z
      .array(
        lines({
          min: [3, "Enter at least 3 characters for each passage."],
          max: [500, "A passage has at most 500 characters. Split a longer one over several lines."],
        }),
      )
      .min(1, "Enter the words to remove.")
      .max(50, "Enter at most 50 passages at once."),
    asked: {
      label: "Words to remove",
      hint: "One passage a line, exactly as written in the post. Readers see a note in its place.",
      as: "lines",
    },
  },
} as const;

interface Kept {
  readonly texts: Redacted<Version>[];
  readonly notes: Redacted<{ id: number; note: string }>[];
  readonly editId: number;
  readonly editedAt: string | null;
  readonly at: string;
}

export const redact = decisionKind<typeof FIELDS, Kept>({
  targets: ["thread", "comment"],
  finding: "restricts",
  fields: FIELDS,
  usualReason: "privacy",
  effect: null,
  pointless: null,
  words: {
    choice: "Remove private information",
    means: "Only the words you enter",
    past: "edited to remove private information",
    did: (target) => `removed private information from ${target}`,
    meaning: () =>
      "A moderator removed somebody’s private information, and a note says so. The rest is as you wrote it.",
    meant: () => "A moderator had removed somebody’s private information, and a note said so.",
    undone: (it) => `${it} has the words again that a moderator removed.`,
    preview: () => [
      "The words you enter disappear from the post and from its edit history. The history says that a moderator removed them.",
    ],
  },
  work: {
    async can(tx, { locked, detail }) {
      const { texts, notes } = await found(tx, textOf(locked), anyOf(detail.passages));
      return texts.length + notes.length > 0
        ? ALLOW
        : deny(
            "These words are neither in the post nor in its edit history. Copy them exactly as written.",
            "conflict",
          );
    },
    async carryOut(tx, { locked, detail, by, at }) {
      const text = textOf(locked);
      const { now, edits, texts, notes } = await found(tx, text, anyOf(detail.passages));
      const left = (version: Version) => changeOf(version, texts, "left");
      for (const edit of edits) await rewrite(tx, edit, left(versionOf(edit)));
      for (const one of notes) await rewriteNote(tx, one.left.id, one.left.note);
      const words = left(versionOf(now)) ?? versionOf(now);
      const editId = await insertNoticeOfEdit(tx, {
        ...(text.kind === "comment" ? { commentId: text.id } : { threadId: text.id }),
        ...words,
        editorId: by?.id ?? 0,
        writtenAt: now.editedAt ?? now.createdAt,
        createdAt: at,
      });
      await store(tx, text, now, { ...words, editedAt: at });
      if (locked.thread) await markChanged(tx, locked.thread.threadId);
      const kept = { texts, notes, editId, editedAt: now.editedAt?.toISOString() ?? null };
      return { kept: { ...kept, at: at.toISOString() }, changed: placed(locked, words) };
    },
    /** Restores each version that is still as the redaction left it; a version its writer has changed since stays. */
    async undo(tx, locked, { texts, notes, editId, editedAt, at }) {
      const text = textOf(locked);
      const now = await readText(tx, text);
      if (!now) throw new DomainError("not_found", "This post no longer exists.");
      await requireLatest(tx, locked, at);
      await deleteEdit(tx, editId);
      const was = (version: Version) => changeOf(version, texts, "was");
      for (const edit of await listEdits(tx, text)) await rewrite(tx, edit, was(versionOf(edit)));
      const standing = await listNotes(tx, text);
      for (const one of notes)
        if (standing.some((note) => isDeepStrictEqual(note, one.left)))
          await rewriteNote(tx, one.was.id, one.was.note);
      const untouched = now.editedAt?.toISOString() === at;
      const edited = untouched ? (editedAt === null ? null : new Date(editedAt)) : now.editedAt;
      const becomes = was(versionOf(now)) ?? versionOf(now);
      await store(tx, text, now, { ...becomes, editedAt: edited });
      if (locked.thread) await markChanged(tx, locked.thread.threadId);
      return placed(locked, becomes);
    },
  },
});

function placed({ target, thread }: LockedTarget, { title }: Version): Changed {
  if (!thread) return NOTHING_CHANGED;
  const slug = target.kind === "thread" && title !== thread.title ? slugOf(title ?? "") : thread.slug;
  return { ...NOTHING_CHANGED, threads: [{ ...threadRef(thread), slug }] };
}

function textOf({ target: { kind, id } }: LockedTarget): TextOf {
  if (kind !== "thread" && kind !== "comment") throw new Error("Only a text has words.");
  return { kind, id };
}

async function found(tx: Tx, text: TextOf, words: RegExp) {
  const now = await readText(tx, text);
  if (!now) throw new DomainError("not_found", "This post no longer exists.");
  const edits = await listEdits(tx, text);
  const texts = [now, ...edits].flatMap((version) => redactedVersion(versionOf(version), words));
  const notes = (await listNotes(tx, text)).flatMap((note) => redactedNote(note, words));
  return { now, edits, texts, notes };
}

async function rewrite(tx: Tx, { id }: { id: number }, words: Version | undefined): Promise<void> {
  if (words) await rewriteEdit(tx, id, words);
}

type Stored = NonNullable<Awaited<ReturnType<typeof readText>>>;

async function store(
  tx: Tx,
  text: TextOf,
  now: Stored,
  { title, body, bodyText, editedAt }: Version & { readonly editedAt: Date | null },
): Promise<void> {
  if (text.kind === "comment")
    return updateCommentText(tx, text.id, { body, bodyText, editedAt, isQuestion: bodyAsks(body) });
  const retitled = title !== null && title !== now.title ? { title, slug: slugOf(title) } : {};
  await updateThreadText(tx, text.id, { ...retitled, excerpt: excerptOf(body), body, bodyText, editedAt });
}

/** Only the latest redaction can be undone: later ones took words out of the text it left. */
async function requireLatest(tx: Tx, { target }: LockedTarget, at: string): Promise<void> {
  const about = await listDecisionsAbout(tx, target);
  if (
    about.some(({ kind, undoneAt, createdAt }) => kind === "redact" && !undoneAt && createdAt > new Date(at))
  )
    throw new DomainError(
      "conflict",
      "A moderator later removed more words from this post. Undo that decision first.",
    );
}
