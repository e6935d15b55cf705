import { CareCase } from "@/components/moderation/care-case";
import { CloseCaseForm } from "@/components/moderation/close-case-form";
import { findCaseSigns } from "@/db/care/reads";
import type { CaseRow } from "@/db/cases/reads";
import { readEnv } from "@/lib/env";
import { KEPT_AT_MOST_DAYS, KEPT_CLOSED_DAYS, matchIn } from "@/lib/forum/filters/care/rules";
import { forModerators } from "@/lib/forum/moderation/care-cases/for-moderators";
import { DAY_MS } from "@/lib/time";

type Props = { row: Pick<CaseRow, "id" | "care" | "decidedAt">; next: string; now: Date; submission: string };

export async function InDanger({ row, next, now, submission }: Props) {
  const signs = await findCaseSigns(row.id);
  const match = signs && matchIn(signs);
  if (!signs || !match) return null;
  const ended = signs.closed?.at ?? row.decidedAt;
  const days = (from: Date, count: number) => new Date(from.getTime() + count * DAY_MS);
  const latest = days(signs.foundAt, KEPT_AT_MOST_DAYS);
  const forgottenOn = ended && new Date(Math.min(days(ended, KEPT_CLOSED_DAYS).getTime(), latest.getTime()));
  return (
    <>
      <CareCase
        care={forModerators(match, readEnv().country)}
        signs={signs}
        forgottenOn={forgottenOn}
        now={now}
      />
      {row.care && !row.decidedAt && <CloseCaseForm caseId={row.id} next={next} submission={submission} />}
    </>
  );
}
