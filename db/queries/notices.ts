import { sql } from "drizzle-orm";
import { database } from "../client";
import type { DecisionKind } from "../schema/decisions";
import type { SubjectKind } from "../schema/subjects";

/** A visitor's report with an address to which its outcome is mailed. */
export interface Notice {
  flagId: number;
  name: string | null;
  email: string;
  reportedAt: Date;
  kind: DecisionKind;
  subjectKind: SubjectKind;
  reasonTitle: string;
  decidedAt: Date;
}

/** What a person decided, as those have to be told who reported the thing and are not told yet; nobody where it was undone. */
export async function listNotices(decisionId: number): Promise<Notice[]> {
  const { rows } = await database().execute<
    Omit<Notice, "reportedAt" | "decidedAt"> & { reportedAt: string; decidedAt: string } & Record<
        string,
        unknown
      >
  >(sql`
    select f.id::float8 as "flagId", f.notifier_name as name, f.notifier_email as email, f.created_at as "reportedAt",
      d.kind, d.subject_kind as "subjectKind", d.reason_title as "reasonTitle", d.created_at as "decidedAt"
    from decisions d join flags f on f.case_id = d.case_id
    where d.id = ${decisionId} and d.by_id is not null and d.undone_at is null and f.origin = 'visitor'
      and f.notifier_email is not null
    order by f.id`);
  return rows.map((row) => ({
    ...row,
    reportedAt: new Date(row.reportedAt),
    decidedAt: new Date(row.decidedAt),
  }));
}
