import { findNextCase } from "@/db/cases/reads";
import { type CasesView, casePath, casesPath } from "@/lib/urls";
import { takenSince } from "./rules";

type Part = Parameters<typeof findNextCase>[0];
export type CasesPart = Pick<Part, "kind" | "of">;

export async function nextCasePath(
  viewerId: number,
  after: { readonly caseId: number | null; readonly part: CasesPart; readonly did?: number },
): Promise<string> {
  const { caseId, part, did } = after;
  const queue = { viewerId, takenSince: takenSince(new Date()), ...part };
  const next = await findNextCase(queue, caseId ?? 0);
  const view: CasesView = { ...part, did };
  return next === null ? casesPath(view) : casePath(next, view);
}
