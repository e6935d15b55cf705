import { alikeOpenCases } from "@/app/(staff)/moderation/alike-cases";
import { wordedCase } from "@/app/(staff)/moderation/case-words";
import { fieldsOf, kindsFor, offered, reasonsFor } from "@/app/(staff)/moderation/decision-options";
import { type CaseRow, listCasesById } from "@/db/cases/reads";
import { listReasons } from "@/db/decisions/reasons";
import { takenSince } from "@/lib/forum/moderation/cases/rules";
import { MOST_TOGETHER } from "@/lib/forum/moderation/decisions/input";
import { TOGETHER_KINDS } from "@/lib/forum/moderation/decisions/kinds";
import { canDecideThat } from "@/lib/forum/moderation/decisions/policy";
import { readThresholds } from "@/lib/forum/people/settings/thresholds";
import type { Member } from "@/lib/pipeline/actor";

export async function readTogether(asked: readonly number[], viewer: Member, now: Date) {
  const ids = asked.slice(0, MOST_TOGETHER);
  const looking = { viewerId: viewer.id, takenSince: takenSince(now) };
  const alikeIds = await alikeOpenCases(ids, viewer.id);
  const [rows, alike, reasons, { hideWeight }] = await Promise.all([
    listCasesById(ids, looking),
    listCasesById(alikeIds, looking),
    listReasons(),
    readThresholds(),
  ]);
  const open = rows.filter(({ decidedAt }) => decidedAt === null);
  const kinds = TOGETHER_KINDS.filter((kind) => open.every((row) => isPossible(kind, row, viewer, now)));
  return {
    rows: open.map(wordedCase),
    decided: rows.length - open.length,
    alike: alike.map(wordedCase),
    kinds: offered(kinds, {}),
    fields: fieldsOf(kinds),
    reasons,
    proposed: reasonsFor(kinds, open[0]?.said ?? [], reasons),
    hideWeight,
  };
}

function isPossible(kind: (typeof TOGETHER_KINDS)[number], row: CaseRow, viewer: Member, now: Date): boolean {
  const { target, flagCount, escalated } = row;
  const about = {
    ownerId: target.owner?.id ?? null,
    ownerRole: target.owner?.role ?? null,
    kind: row.kind,
    escalated: escalated !== null,
  };
  const flagged = flagCount > 0 || escalated !== null;
  return (
    kindsFor(row.kind, { target, flagged }).includes(kind) && canDecideThat(viewer, kind, about, now).allowed
  );
}
