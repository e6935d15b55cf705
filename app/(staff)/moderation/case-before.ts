import { type CaseRow, findCase } from "@/db/cases/reads";
import { takenSince } from "@/lib/forum/moderation/cases/rules";
import { calledTarget } from "@/lib/forum/targets/target-names";

export interface CaseBefore {
  readonly id: number;
  readonly called: string;
  readonly said: CaseRow["said"];
}

/** The case about one of the member's posts from which a moderator came to the account. */
export async function caseBefore(
  id: number | null,
  personId: number,
  viewerId: number,
): Promise<CaseBefore | null> {
  const row = id === null ? null : await findCase(id, { viewerId, takenSince: takenSince(new Date()) });
  if (!row || row.kind === "person" || row.target.owner?.id !== personId) return null;
  return { id: row.id, called: calledTarget(row), said: row.said };
}
