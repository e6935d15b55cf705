import { and, eq, lt, type SQL, sql } from "drizzle-orm";
import type { Tx } from "../transaction";
import { type DistanceUnit, formerHandles, people } from "./schema";

/** Carries a constraint's name, so that lib/pipeline/constraints.ts finds the message. */
class KeptHandleError extends Error {
  readonly constraint = "handles_are_kept_for_a_year";
}

/** Call after the write: a member who gives up a handle meanwhile holds it until their commit, then we see it. */
export async function refuseKeptHandles(tx: Tx, personIds: number[]): Promise<void> {
  const [kept] = await tx
    .select({ handle: formerHandles.handle })
    .from(formerHandles)
    .innerJoin(people, eq(people.handle, formerHandles.handle))
    .where(
      sql`${people.id} = any(${sql.param(personIds)}::bigint[])
        and ${formerHandles.personId} <> ${people.id} and ${formerHandles.keptUntil} > now()`,
    )
    .limit(1);
  if (kept) throw new KeptHandleError(`The handle ${kept.handle} is kept for somebody else.`);
}

export async function keepHandle(tx: Tx, kept: typeof formerHandles.$inferInsert): Promise<void> {
  const { personId, keptUntil } = kept;
  await tx
    .insert(formerHandles)
    .values(kept)
    .onConflictDoUpdate({ target: formerHandles.handle, set: { personId, keptUntil } });
}

export async function deleteKeptHandle(tx: Tx, personId: number, handle: string): Promise<void> {
  await tx
    .delete(formerHandles)
    .where(and(eq(formerHandles.personId, personId), eq(formerHandles.handle, handle)));
}

export type NewPerson = typeof people.$inferInsert & Folds;

export async function insertPerson(tx: Tx, person: NewPerson): Promise<number> {
  const [row] = await tx.insert(people).values(person).returning({ id: people.id });
  if (!row) throw new Error("A person was not stored.");
  await refuseKeptHandles(tx, [row.id]);
  return row.id;
}

export async function lockPerson(tx: Tx, id: number) {
  const [row] = await tx
    .select({ id: people.id, handle: people.handle, name: people.name, role: people.role })
    .from(people)
    .where(eq(people.id, id))
    .for("no key update");
  return row;
}

type Description = Pick<typeof people.$inferSelect, "handle" | "name"> &
  Partial<Pick<typeof people.$inferSelect, "about">> &
  Folds;

export async function updateDescription(tx: Tx, id: number, description: Description): Promise<void> {
  await tx.update(people).set(description).where(eq(people.id, id));
  await refuseKeptHandles(tx, [id]);
}

export async function updateDistanceUnit(tx: Tx, id: number, unit: DistanceUnit | null): Promise<void> {
  await tx.update(people).set({ distanceUnit: unit }).where(eq(people.id, id));
}

export async function markAddressVerified(tx: Tx, id: number, at: Date): Promise<void> {
  await tx.update(people).set({ emailVerified: at }).where(eq(people.id, id));
}

export interface Folds {
  handleFold: string;
  nameFold: string | null;
  foldVersion: number;
}

/** The first number of this forum's advisory locks for names. */
const NAMES = 1_795_976;

/** Advisory locks: of two people who take lookalike names at once, the second waits. */
export async function lockFolds(tx: Tx, folds: readonly string[]): Promise<void> {
  await tx.execute(sql`
    select pg_advisory_xact_lock(${NAMES}::int, wanted.key) from (
      select distinct hashtext(fold) as key from unnest(${sql.param(folds)}::text[]) as fold order by key) wanted`);
}

/** Skips rows that another starting instance has locked. */
export function lockUnfolded(tx: Tx, version: number, limit: number) {
  return tx
    .select({ id: people.id, handle: people.handle, name: people.name })
    .from(people)
    .where(lt(people.foldVersion, version))
    .orderBy(people.foldVersion, people.id)
    .limit(limit)
    .for("no key update", { skipLocked: true });
}

export async function updateFolds(tx: Tx, rows: readonly ({ id: number } & Folds)[]): Promise<void> {
  const column = (of: (row: Folds & { id: number }) => unknown): SQL => sql`${sql.param(rows.map(of))}`;
  await tx.execute(sql`
    update ${people} set handle_fold = f.handle_fold, name_fold = f.name_fold, fold_version = f.version
    from unnest(${column(({ id }) => id)}::bigint[], ${column(({ handleFold }) => handleFold)}::text[],
      ${column(({ nameFold }) => nameFold)}::text[], ${column(({ foldVersion }) => foldVersion)}::smallint[])
      as f (id, handle_fold, name_fold, version)
    where people.id = f.id`);
}

export async function updateTrust(tx: Tx, id: number, trust: number): Promise<void> {
  await tx.update(people).set({ trust }).where(eq(people.id, id));
}
