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
          min: [3, "What is taken out has three characters at least."],
          max: [500, "What is taken out has 500 characters at most: name its parts line by line."],
        }),
      )
      .min(1, "Say which words are to be taken out.")
      .max(50, "At most 50 passages can be taken out at once."),
    asked: {
      label: "Words to take out",
      hint: "One thing a line, exactly as it stands there. Each is replaced by a line that says so.",
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
    choice: "Take out private information",
    means: "Only the words you name",
    past: "edited to take out private information",
    log: (target) => `Took private information out of ${target}`,
    meaning: () =>
      "A moderator took somebody’s private information out of it, and a line says so. All the rest stands as you wrote it.",
    preview: () => [
      "The words you name are replaced in the text and in everything it said before; its history says that a moderator did so.",
    ],
  },
  work: {
    async can(tx, { locked, detail }) {
      const { texts, notes } = await found(tx, textOf(locked), anyOf(detail.passages));
      return texts.length + notes.length > 0
        ? ALLOW
        : deny("None of these words stand in this text, or in what it said before.", "conflict");
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
      if (!now) throw new DomainError("not_found", "This text is no longer there.");
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
  if (!now) throw new DomainError("not_found", "This text is no longer there.");
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
  if (text.kind === "comment") return updateCommentText(tx, text.id, { body, bodyText, editedAt });
  const retitled = title !== null && title !== now.title ? { title, slug: slugOf(title) } : {};
  await updateThreadText(tx, text.id, { ...retitled, excerpt: excerptOf(body), body, bodyText, editedAt });
}

/** Only the latest redaction can be undone: later ones took words out of the text it left. */
async function requireLatest(tx: Tx, { target }: LockedTarget, at: string): Promise<void> {
  const about = await listDecisionsAbout(tx, target);
  if (
    about.some(({ kind, undoneAt, createdAt }) => kind === "redact" && !undoneAt && createdAt > new Date(at))
  )
    throw new DomainError("conflict", "More was taken out of this text later. Undo that first.");
}
