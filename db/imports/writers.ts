import { sql } from "drizzle-orm";
import type { Tx } from "../transaction";

interface SignedComment {
  written: string;
  email: string;
  /** Of the author with this address. */
  name: string;
}

/** Comments that nobody wrote signed in, with the address of an author of this blog or of staff here. */
export async function listSignedByAddress(tx: Tx): Promise<SignedComment[]> {
  const { rows } = await tx.execute<SignedComment & Record<string, unknown>>(sql`
    with authors as (
      select a.email, a.name from staged_authors a
      where a.email is not null and a.login in (select creator from staged_items where fate is null)
        and not exists (select from people p where p.email = a.email and p.role <> 'member')
      union select email, case when name is null then handle::text else name end from people
      where email is not null and role <> 'member'
    )
    select distinct c.author as written, lower(a.email) as email, a.name
    from staged_comments c join authors a on a.email = c.email
    where c.fate is null and not c.mention
      and not exists (select from staged_authors s where s.old_id = c.user_id and c.user_id > 0)`);
  return rows;
}

export async function markByAddress(
  tx: Tx,
  own: readonly Pick<SignedComment, "written" | "email">[],
): Promise<void> {
  await tx.execute(sql`
    update staged_comments c set by_address = true
    from unnest(${sql.param(own.map(({ written }) => written))}::text[], ${sql.param(own.map(({ email }) => email))}::citext[])
      as o (written, email)
    where c.author = o.written and c.email = o.email
      and not exists (select from staged_authors s where s.old_id = c.user_id and c.user_id > 0)`);
}

/** Accounts of the blog that wrote no post: their comments have the account's name. */
export async function listAccountNames(tx: Tx) {
  const { rows } = await tx.execute<{ oldId: number; name: string }>(sql`
    select old_id::float8 as "oldId", name from staged_authors where old_id > 0`);
  return rows;
}

export async function setAccountKeys(
  tx: Tx,
  keys: readonly { readonly oldId: number; readonly key: string }[],
): Promise<void> {
  await tx.execute(sql`
    update staged_comments c set name_key = k.key
    from unnest(${sql.param(keys.map(({ oldId }) => oldId))}::bigint[], ${sql.param(keys.map(({ key }) => key))}::text[])
      as k (old_id, key)
    where c.user_id = k.old_id and c.name_key <> k.key`);
}
