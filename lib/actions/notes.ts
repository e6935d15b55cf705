"use server";

import { deletedNoteFrom, noteFrom } from "@/lib/forum/moderation/notes/from-form";
import { addNote, deleteNote } from "@/lib/forum/moderation/notes/operations";
import { action } from "@/lib/web/action";

export const addNoteAction = action(addNote, {
  read: noteFrom,
  done: ({ noteId }, { next }) => after(next, `added-${noteId}`),
});
export const deleteNoteAction = action(deleteNote, {
  read: deletedNoteFrom,
  done: ({ noteId }, { next }) => after(next, `deleted-${noteId}`),
});

/** An address of its own: the router does not load the page again for one that differs only by its fragment. */
const after = (next: string, note: string) => `${next}${next.includes("?") ? "&" : "?"}note=${note}#notes`;
