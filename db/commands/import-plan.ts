import { inArray, type SQL, sql } from "drizzle-orm";
import { stagedComments } from "../schema";
import type { Tx } from "../transaction";
import { planSplits } from "./import-splits";

/** Decides what of the export comes in, under what, and in which order. Long exports take longer than a page may. */
export async function planStaged(tx: Tx, site: string): Promise<void> {
  await tx.execute(sql`set local statement_timeout = 0`);
  await tx.execute(sql`analyze staged_items, staged_comments`);
  for (const step of [itemDates, itemFates, commentFates, parents, astray(site)]) await tx.execute(step);
  await orderByWriting(tx);
  await breakCircles(tx);
  await planSplits(tx, site);
  await tx.execute(mentionDates);
}

/** A post without a date is taken to be as old as the one before it. */
const itemDates = sql`
  update staged_items i set at = coalesce(
    (select at from staged_items where number < i.number and at is not null order by number desc limit 1),
    (select min(at) from staged_items), now())
  where at is null`;

const itemFates = sql`
  update staged_items i set fate = case
    when kind = 'attachment' then 'picture'
    when kind = 'page' then 'page'
    when kind <> 'post' then 'other_kind'
    when old_id is null then 'no_number'
    when status in ('draft', 'auto-draft') then 'draft'
    when status in ('private', 'pending', 'trash', 'future') then status
    when status <> 'publish' then 'other_status'
    when locked then 'locked'
    when exists (select from staged_items where old_id = i.old_id and kind = 'post' and number < i.number) then 'twice'
  end`;

const commentFates = sql`
  update staged_comments c set
    mention = c.kind in ('pingback', 'trackback'),
    fate = case
      when i.fate is not null then 'post_out'
      when c.old_id is null then 'no_number'
      when c.approved = 'spam' then 'spam'
      when c.approved in ('trash', 'post-trashed') then 'trash'
      when c.kind not in ('', 'comment', 'pingback', 'trackback') then 'other_kind'
      when c.kind in ('pingback', 'trackback') and c.url = '' then 'no_address'
      when exists (select from staged_comments where old_id = c.old_id and number < c.number) then 'twice'
    end
  from staged_items i where i.number = c.item`;

const parents = sql`
  update staged_comments c set parent = p.number from staged_comments p
  where p.old_id = c.parent_old_id and p.item = c.item and p.number <> c.number
    and c.fate is null and not c.mention and p.fate is null and not p.mention`;

/** A parent that came in with an earlier export is no missing one. */
const astray = (site: string) => sql`
  update staged_comments c set astray = case
      when c.parent_old_id = c.old_id then 'itself'
      when exists (select from staged_comments where old_id = c.parent_old_id and item <> c.item) then 'other_post'
      when exists (select from staged_comments where old_id = c.parent_old_id) then 'left_out'
      else 'missing'
    end
  from staged_items i
  where i.number = c.item and c.parent is null and c.parent_old_id > 0 and c.fate is null and not c.mention
    and not exists (
      select from threads t join comments d on d.thread_id = t.id
      where t.imported_from = ${site} and t.old_id = i.old_id and d.old_id = c.parent_old_id and d.old_id <> c.old_id)`;

/**
 * Numbers the comments so that each comes after what it answers, and otherwise by time; one without a date is as old
 * as what it answers. Level by level through an index, whatever the planner thinks of it: a thread may be one
 * long chain.
 */
async function orderByWriting(tx: Tx): Promise<void> {
  await tx.execute(sql`set local enable_hashjoin = off`);
  await tx.execute(sql`set local enable_mergejoin = off`);
  await tx.execute(sql`
    with recursive walk as (
      select c.number, c.old_id, coalesce(c.at, i.at) as at, coalesce(c.at, i.at) as since, 0 as level
      from staged_comments c join staged_items i on i.number = c.item
      where c.parent is null and c.fate is null and not c.mention
      union all
      select c.number, c.old_id, coalesce(c.at, w.at), greatest(coalesce(c.at, w.at), w.since), w.level + 1
      from walk w join staged_comments c on c.parent = w.number
    ), ordered as (
      select number, at, row_number() over (order by since, level, old_id) as position from walk
    )
    update staged_comments c set at = o.at, position = o.position from ordered o where o.number = c.number`);
}

/** What no order reaches answers itself in a circle, or hangs on one: those in the circle go to the top level. */
async function breakCircles(tx: Tx): Promise<void> {
  const unreached = await tx
    .select({ number: stagedComments.number, parent: stagedComments.parent })
    .from(stagedComments)
    .where(unreachedOnes);
  if (unreached.length === 0) return;
  const inCircle = circlesAmong(new Map(unreached.map(({ number, parent }) => [number, parent ?? 0])));
  for (let at = 0; at < inCircle.length; at += 1000)
    await tx
      .update(stagedComments)
      .set({ parent: null, astray: "circle" })
      .where(inArray(stagedComments.number, inCircle.slice(at, at + 1000)));
  await orderByWriting(tx);
}

const unreachedOnes: SQL = sql`${stagedComments.position} is null and ${stagedComments.fate} is null and not ${stagedComments.mention}`;

/** Each has one parent, so walking up from anywhere ends in a circle, or where an earlier walk has been. */
export function circlesAmong(parentOf: ReadonlyMap<number, number>): number[] {
  const walkOf = new Map<number, number>();
  const inCircle: number[] = [];
  let walk = 0;
  for (const start of parentOf.keys()) {
    walk++;
    let at = start;
    for (; parentOf.has(at) && !walkOf.has(at); at = parentOf.get(at) ?? 0) walkOf.set(at, walk);
    if (walkOf.get(at) !== walk) continue;
    for (let on = at, first = true; first || on !== at; on = parentOf.get(on) ?? 0, first = false)
      inCircle.push(on);
  }
  return inCircle;
}

const mentionDates = sql`
  update staged_comments c set at = i.at from staged_items i
  where i.number = c.item and c.at is null and c.mention and c.fate is null`;
