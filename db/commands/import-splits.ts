import { sql } from "drizzle-orm";
import type { Tx } from "../transaction";

const WAS_COMMENT = "#comment";

/** Threads that were comments are told from threads that were posts by where they come from. */
export const splitFrom = (site: string) => (site.endsWith(WAS_COMMENT) ? site : site + WAS_COMMENT);

/**
 * Decides which comments become threads of their own: those that did in an earlier import, and of those proposed now
 * the readers' own at top level that are not here yet. What answers them goes along.
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
    update staged_comments c set moved = true, home_id = r.old_id from staged_comments r
    where r.split is not null and c.root = r.number and c.number <> r.number`);
}
