import { deleteCaseNote, insertCaseNote, lockCaseForNote, lockCaseNote } from "@/db/cases/note-writes";
import { DomainError } from "@/lib/errors";
import { none } from "@/lib/events/effects";
import type { EventOf } from "@/lib/events/event";
import { mayModerate } from "@/lib/forum/targets/policy";
import { memberOperation } from "@/lib/pipeline/operation";
import { addNoteInput, deleteNoteInput } from "./input";
import { canAddNote, canDeleteNote } from "./policy";

const AN_HOURS_NOTES = { points: 300, seconds: 3600 };

export const addNote = memberOperation({
  name: "addNote",
  input: addNoteInput,
  limit: AN_HOURS_NOTES,
  admit: mayModerate,
  async load(tx, { caseId }) {
    const found = await lockCaseForNote(tx, caseId);
    if (!found) throw new DomainError("not_found", "This case does not exist.");
    return found;
  },
  authorize: ({ actor, loaded, at }) => canAddNote(actor, loaded, at),
  async write(tx, { input: { caseId, text }, actor, at }): Promise<EventOf<"note.added">> {
    const noteId = await insertCaseNote(tx, { caseId, writerId: actor.id, text, createdAt: at });
    return { name: "note.added", caseId, noteId };
  },
  effects: { "note.added": none },
});

export const deleteNote = memberOperation({
  name: "deleteNote",
  input: deleteNoteInput,
  limit: AN_HOURS_NOTES,
  admit: mayModerate,
  async load(tx, { noteId }) {
    const found = await lockCaseNote(tx, noteId);
    if (!found) throw new DomainError("not_found", "This note does not exist any more.");
    return found;
  },
  authorize: ({ actor, loaded, at }) => canDeleteNote(actor, loaded, at),
  async write(tx, { input: { noteId }, loaded: { caseId } }): Promise<EventOf<"note.deleted">> {
    await deleteCaseNote(tx, noteId);
    return { name: "note.deleted", caseId, noteId };
  },
  effects: { "note.deleted": none },
});
