import { sql } from "drizzle-orm";
import type { Tx } from "../transaction";
import { AUTHORS } from "./coming";

export interface DisqusNumbers {
  /** Pages that are threads here and get comments. */
  readonly pages: number;
  /** Pages that become threads, because no post of theirs is here. */
  readonly pagesMissing: number;
  readonly comments: number;
  readonly commentsHere: number;
  /** Comments that came with the blog's own export already. */
  readonly doubles: number;
  readonly hidden: number;
  readonly byName: number;
  readonly byAddress: number;
  /** Comments by guests with the author's name, which anybody can write. */
  readonly guestsOfThatName: number;
  /** Comments by accounts with the name of an author here, not marked as the author's. */
  readonly namesakes: number;
  readonly undated: number;
  readonly splits: number;
}

export async function countDisqus(tx: Tx, authorName: string | null): Promise<DisqusNumbers> {
  const { rows } = await tx.execute<Record<keyof DisqusNumbers, string>>(sql`
    with fresh as (
      select p.*, t.home, t.thread_id, t.item from staged_disqus_posts p
      join staged_disqus_threads t on t.number = p.thread where p.fate is null
    ), of_authors as (
      select number from fresh where not by_author and email in (select email from ${AUTHORS})
    )
    select
      (select count(distinct coalesce('thread ' || thread_id, 'item ' || item)) from fresh) as pages,
      (select count(distinct home) from fresh where thread_id is null and item is null) as "pagesMissing",
      (select count(*) from fresh) as comments,
      (select count(*) from staged_disqus_posts where fate = 'here') as "commentsHere",
      (select count(*) from staged_disqus_posts where fate = 'double') as doubles,
      (select count(*) from fresh where not approved) as hidden,
      (select count(*) from fresh where by_author) as "byName",
      (select count(*) from of_authors) as "byAddress",
      (select count(*) from fresh where not by_author and guest and lower(author) = lower(${authorName}::text)) as "guestsOfThatName",
      (select count(*) from fresh where not by_author and not guest and number not in (select number from of_authors)
        and lower(fresh.author) in (select lower(name) from ${AUTHORS})) as namesakes,
      (select count(*) from fresh where undated) as undated,
      (select count(*) from fresh where split is not null) as splits`);
  return Object.fromEntries(
    Object.entries(rows[0] ?? {}).map(([name, count]) => [name, Number(count)]),
  ) as unknown as DisqusNumbers;
}
