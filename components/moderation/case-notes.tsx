import type { CaseNote } from "@/db/cases/notes";
import { Ago } from "../inbox/ago";
import { nameOf } from "../people/name-of";
import { DeleteNote } from "./delete-note";
import { NoteForm } from "./note-form";

type Props = {
  caseId: number;
  /** `deletion` is the key of the form that deletes the note; null if the viewer cannot. */
  notes: readonly (CaseNote & { readonly deletion: string | null })[];
  /** Why nobody can add a note; null if the viewer can. */
  closed: string | null;
  next: string;
  now: Date;
  submission: string;
};

export function CaseNotes({ caseId, notes, closed, next, now, submission }: Props) {
  return (
    <section aria-labelledby="notes">
      <h2 id="notes">Notes to colleagues</h2>
      <p className="hint">
        Only moderators and admins read them: no statement, email or public page shows a note. We delete the
        notes a year after the decision.
      </p>
      {notes.length > 0 && (
        <ol className="case-notes">
          {notes.map(({ id, by, at, text, deletion }) => (
            <li key={id}>
              <div className="meta">
                <b dir="auto">{by ? nameOf(by) : "A former moderator"}</b>
                <Ago at={at} now={now} />
                {deletion && <DeleteNote noteId={id} next={next} submission={deletion} />}
              </div>
              <p className="words" dir="auto">
                {text}
              </p>
            </li>
          ))}
        </ol>
      )}
      {closed ? (
        <p className="hint">{closed}</p>
      ) : (
        <NoteForm key={notes.at(-1)?.id ?? 0} caseId={caseId} next={next} submission={submission} />
      )}
    </section>
  );
}
