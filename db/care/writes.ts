import { and, desc, eq, or, sql } from "drizzle-orm";
import { cases } from "../cases/schema";
import { mails } from "../notifications/schema";
import type { TargetKind } from "../targets/schema";
import type { Tx } from "../transaction";
import { type CareOutcome, careSigns } from "./schema";

export type StoredSigns = typeof careSigns.$inferSelect;

export async function lockLatestSigns(
  tx: Tx,
  { kind, id }: { readonly kind: TargetKind; readonly id: number },
): Promise<(StoredSigns & { open: boolean }) | undefined> {
  const [row] = await tx
    .select({ signs: careSigns, decidedAt: cases.decidedAt, care: cases.care })
    .from(cases)
    .innerJoin(careSigns, eq(careSigns.caseId, cases.id))
    .where(and(eq(cases.targetKind, kind), eq(cases.targetId, id)))
    .orderBy(desc(cases.id))
    .limit(1)
    .for("update");
  return row && { ...row.signs, open: row.decidedAt === null && row.care };
}

export async function putSigns(
  tx: Tx,
  signs: Omit<typeof careSigns.$inferInsert, "closedAt" | "closedById" | "outcome">,
): Promise<void> {
  const { caseId, ...found } = signs;
  await tx
    .insert(careSigns)
    .values(signs)
    .onConflictDoUpdate({
      target: careSigns.caseId,
      set: { ...found, closedAt: null, closedById: null, outcome: null },
    });
  await tx.update(cases).set({ care: true }).where(eq(cases.id, caseId));
}

/** The moderation case ends as well, unless readers flagged the post or the case was handed to the admins. */
export async function closeSigns(
  tx: Tx,
  caseId: number,
  closed: { readonly outcome: CareOutcome; readonly closedById: number; readonly closedAt: Date },
): Promise<void> {
  await tx.update(careSigns).set(closed).where(eq(careSigns.caseId, caseId));
  await tx
    .update(cases)
    .set({
      care: false,
      decidedAt: sql`case when ${cases.flagCount} = 0 and ${cases.escalatedAt} is null
        then ${closed.closedAt.toISOString()}::timestamptz end`,
    })
    .where(eq(cases.id, caseId));
}

/** Also deletes the emails about these signs, because their keys name the case. Returns how many cases. */
export async function forgetSigns(
  tx: Tx,
  { closed, found }: { readonly closed: Date; readonly found: Date },
): Promise<number> {
  const old = await tx
    .select({ caseId: careSigns.caseId })
    .from(careSigns)
    .innerJoin(cases, eq(cases.id, careSigns.caseId))
    .where(
      or(
        sql`coalesce(${careSigns.closedAt}, ${cases.decidedAt}) < ${closed.toISOString()}::timestamptz`,
        sql`${careSigns.foundAt} < ${found.toISOString()}::timestamptz`,
      ),
    );
  for (const { caseId } of old) {
    await tx.delete(careSigns).where(eq(careSigns.caseId, caseId));
    await tx.update(cases).set({ care: false }).where(eq(cases.id, caseId));
  }
  await tx
    .delete(mails)
    .where(
      and(
        eq(mails.kind, "care"),
        sql`split_part(${mails.key}, ':', 2)::bigint not in (select ${careSigns.caseId} from ${careSigns})`,
      ),
    );
  return old.length;
}
