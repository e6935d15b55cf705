import { and, lt, ne, or, type SQL, sql } from "drizzle-orm";
import { people } from "../schema";
import type { PersonRole } from "../schema/people";
import type { Tx } from "../transaction";

/** What a handle and a name look like, and by which version of folding. */
export interface Folds {
  handleFold: string;
  nameFold: string | null;
  foldVersion: number;
}

/** The first number of this forum's advisory locks for names. */
const NAMES = 1_795_976;

/** Holds what names look like until the transaction ends: of two who take lookalikes at once, the second waits. */
export async function lockFolds(tx: Tx, folds: readonly string[]): Promise<void> {
  await tx.execute(sql`
    select pg_advisory_xact_lock(${NAMES}::int, wanted.key) from (
      select distinct hashtext(fold) as key from unnest(${sql.param(folds)}::text[]) as fold order by key) wanted`);
}

export interface Lookalike {
  handle: string;
  name: string | null;
  role: PersonRole;
}

/** Somebody else whose handle looks like this, or who is staff and whose name does; guests' names are marked already. */
export async function findLookalike(
  tx: Tx,
  folds: readonly string[],
  but: number | null,
): Promise<Lookalike | null> {
  const wanted = sql`any(${sql.param(folds)}::text[])`;
  const [row] = await tx
    .select({ handle: people.handle, name: people.name, role: people.role })
    .from(people)
    .where(
      and(
        sql`not ${people.guest} and ${people.id} is distinct from ${but}::bigint`,
        or(
          sql`${people.handleFold} = ${wanted}`,
          and(sql`${people.nameFold} = ${wanted}`, ne(people.role, "member")),
        ),
      ),
    )
    .orderBy(people.id)
    .limit(1);
  return row ?? null;
}

/** Of some folds those that a member's handle has, or a name or handle of staff. */
export async function findTakenFolds(tx: Tx, folds: readonly string[]): Promise<Set<string>> {
  if (folds.length === 0) return new Set();
  const wanted = sql`any(${sql.param(folds)}::text[])`;
  const { rows } = await tx.execute<{ fold: string }>(sql`
    select handle_fold as fold from ${people} where handle_fold = ${wanted} and not guest
    union select name_fold from ${people} where name_fold = ${wanted} and role <> 'member'`);
  return new Set(rows.map(({ fold }) => fold));
}

/** Some of those whose folds are of an older version, locked; those that another start holds are left to it. */
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
