import { findSubjectRow, type SubjectRow } from "@/db/queries/subjects";
import type { Tx } from "@/db/transaction";
import { DomainError } from "@/lib/errors";
import type { Subject } from "./subject";

export type FoundSubject = SubjectRow;

const WORDS: Record<Subject["kind"], string> = {
  thread: "There is no such thread.",
  comment: "There is no such reply.",
  picture: "There is no such picture.",
  person: "There is no such member.",
  mention: "There is no such mention.",
};

/**
 * The thing itself: whose it is, the thread it stands in and the comment that it is or that shows it, and whether readers
 * see it. Everything that flags, decides or tells takes it from here, within its transaction; pages ask
 * `findSubjectRow` (db/queries/subjects.ts). Nothing is locked: who writes to the thing locks its thread
 * (lib/forum/threads/find.ts), who works on its flags the case (lib/forum/flags/find.ts).
 */
export async function findSubject(tx: Tx, subject: Subject): Promise<FoundSubject> {
  const found = await findSubjectRow(subject, tx);
  if (!found) throw new DomainError("not_found", WORDS[subject.kind]);
  return found;
}
