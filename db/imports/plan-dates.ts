import { sql } from "drizzle-orm";
import type { Tx } from "../transaction";

/** Comments of a post of which so many are older than it: the blog dated the post anew, and the comments are right. */
const REDATED = 3;

/** A post without a possible date counts as old as the post before it. */
export async function planItemDates(tx: Tx): Promise<void> {
  await tx.execute(sql`
    update staged_items i set at = coalesce(
      (select at from staged_items where number < i.number and at is not null order by number desc limit 1),
      (select min(at) from staged_items), now())
    where at is null`);
}

/**
 * A comment cannot be older than its post, unless the post was dated anew. A top-level comment without a possible date is as old
 * as the one before it by number; a reply, as its parent (orderByWriting).
 */
export async function planCommentDates(tx: Tx): Promise<void> {
  await tx.execute(sql`
    with of_post as (
      select c.item, count(*) filter (where c.at < i.at) as older, count(*) as dated
      from staged_comments c join staged_items i on i.number = c.item
      where c.at is not null and c.fate is null and i.odd_date is null
      group by c.item having bool_or(c.at < i.at)
    ), odd as (
      select c.number, p.older >= ${REDATED} and 2 * p.older >= p.dated as redated
      from of_post p join staged_comments c on c.item = p.item join staged_items i on i.number = c.item
      where c.at < i.at and c.fate is null
    )
    update staged_comments c set
      odd_date = case when o.redated then 'post_redated' else 'before_post' end,
      at = case when o.redated then c.at end
    from odd o where o.number = c.number`);
  await tx.execute(sql`
    with undated as (
      select distinct item from staged_comments where at is null and parent is null and fate is null and not mention
    ), before as (
      select number, max(at) over (
        partition by item order by old_id rows between unbounded preceding and 1 preceding) as at
      from staged_comments where item in (select item from undated) and fate is null and not mention
    )
    update staged_comments c set at = b.at from before b
    where b.number = c.number and c.at is null and c.parent is null and b.at is not null`);
}

/** A mention without a possible date is as old as its post. */
export async function planMentionDates(tx: Tx): Promise<void> {
  await tx.execute(sql`
    update staged_comments c set at = i.at from staged_items i
    where i.number = c.item and c.at is null and c.mention and c.fate is null`);
}
