import { sql } from "drizzle-orm";
import { database } from "../client";
import { type PersonRef, refOrNull } from "../people/person-ref";
import { people } from "../people/schema";
import { caseNotes } from "./schema";

export interface CaseNote {
  id: number;
  text: string;
  at: Date;
  /** Null if the moderator's account is gone. */
  by: PersonRef | null;
  writerId: number | null;
}

const MOST = 100;

/** For moderators only. Oldest first, as a conversation is read. */
export async function listCaseNotes(caseId: number): Promise<CaseNote[]> {
  const { rows } = await database().execute<
    Omit<CaseNote, "at"> & { at: string } & Record<string, unknown>
  >(sql`
    select n.id::float8 as id, n.text, n.created_at as at, n.writer_id::float8 as "writerId", ${refOrNull("p")} as by
    from ${caseNotes} n left join ${people} p on p.id = n.writer_id
    where n.case_id = ${caseId} order by n.case_id, n.id limit ${MOST}`);
  return rows.map((row) => ({ ...row, at: new Date(row.at) }));
}
