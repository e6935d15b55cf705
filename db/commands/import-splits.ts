import { sql } from "drizzle-orm";
import type { Tx } from "../transaction";

const WAS_COMMENT = "#comment";

/** Threads that were comments are told from threads that were posts by where they come from. */
export const splitFrom = (site: string) => (site.endsWith(WAS_COMMENT) ? site : site + WAS_COMMENT);

/**
 * Decides which comments become threads of their own: those that are some already, by an earlier import or because
 * somebody made them, and of those proposed now the readers' own at top level that are not here yet. What answers them
 * goes along, down to the next one that is a thread.
 */
export async function planSplits(tx: Tx, site: string): Promise<void> {
  await tx.execute(sql`
    update staged_comments c set split = case
      when t.id is not null then t.kind::text
      when s.parent is null and s.astray is null and s.approved = '1' and d.id is null
        and not exists (select from staged_authors where old_id = s.user_id or email = s.email) then s.split
    end
    from staged_comments s join staged_items i on i.number = s.item
    left join threads t on t.imported_from = ${splitFrom(site)} and t.old_id = s.old_id
    left join threads a on a.imported_from = ${site} and a.old_id = i.old_id
    left join comments d on d.thread_id = a.id and d.old_id = s.old_id
    where s.number = c.number and (s.split is not null or t.id is not null)`);
  await tx.execute(sql`
    with recursive below as (
      (
        select c.number, c.split, r.old_id as home_id
        from staged_comments r join staged_comments c on c.parent = r.number where r.split is not null
        union all
        ${answeringWhatIsHere(site)}
      )
      union all
      select c.number, c.split, b.home_id from below b join staged_comments c on c.parent = b.number where b.split is null
    )
    update staged_comments c set moved = true, home_id = b.home_id, astray = null from below b where b.number = c.number`);
}

/** What they answer is not in the file, and is a thread here, or went along with one. */
const answeringWhatIsHere = (site: string) => sql`
  select c.number, c.split, coalesce(own.old_id, home.old_id)
  from staged_comments c
  join comments d on d.old_id = c.parent_old_id
  join threads home on home.id = d.thread_id and home.imported_from in (${site}, ${splitFrom(site)})
  left join threads own on own.id = d.promoted_id
  where c.parent is null and c.fate is null and not c.mention and coalesce(c.astray, 'missing') in ('missing', 'left_out')
    and (own.id is not null or home.imported_from <> ${site})`;
