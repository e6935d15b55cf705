"use server";

import { deletedNoteFrom, noteFrom } from "@/lib/forum/moderation/notes/from-form";
import { addNote, deleteNote } from "@/lib/forum/moderation/notes/operations";
import { action } from "@/lib/web/action";

export const addNoteAction = action(addNote, { read: noteFrom, done: (_, { next }) => next });
export const deleteNoteAction = action(deleteNote, { read: deletedNoteFrom, done: (_, { next }) => next });
