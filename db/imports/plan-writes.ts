import { inArray, type SQL, sql } from "drizzle-orm";
import type { Tx } from "../transaction";
import { circlesAmong } from "./circles";
import { findRenumberedHere, homesOf, planElsewhere, planMergedPosts } from "./elsewhere";
import { splitFrom } from "./numbers";
import { planCommentDates, planItemDates, planMentionDates } from "./plan-dates";
import { stagedComments } from "./schema";

/**
 * Also plans comments that an import or a moderator promoted before. Replies move along, down to the next such comment.
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

/** In its own thread, or wherever a moderator moved it: no other comment has the same number and the same second. */
async function findWhatIsHere(tx: Tx, site: string): Promise<void> {
  await tx.execute(sql`
    with recursive ${homesOf(site)}
    update staged_comments c set here = d.id
    from staged_items i, comments d join threads t on t.id = d.thread_id
    where i.number = c.item and i.kind in ('post', 'page') and d.old_id = c.old_id and not c.mention
      and coalesce(c.fate, '') not in ('twice', 'other_kind')
      and (t.old_id = coalesce(c.home_id, i.old_id)
        and t.imported_from = case when c.moved then ${splitFrom(site)} else ${site} end
        or d.created_at = c.at and (t.imported_from is null or t.id in (select id from homes)))`);
}

const answeringWhatIsHere = (site: string) => sql`
  select c.number, c.split, coalesce(own.old_id, home.old_id)
  from staged_comments c
  join comments d on d.old_id = c.parent_old_id
  join threads home on home.id = d.thread_id and home.imported_from in (${site}, ${splitFrom(site)})
  left join threads own on own.id = d.promoted_id
  where c.parent is null and c.fate is null and not c.mention and coalesce(c.astray, 'missing') in ('missing', 'left_out')
    and (own.id is not null or home.imported_from <> ${site})`;

interface Planning {
  readonly site: string;
  /** Whether pages come, too. Those that came before stay the same either way. */
  readonly pages: boolean;
}

export async function planStaged(tx: Tx, planning: Planning): Promise<void> {
  const { site } = planning;
  await tx.execute(sql`set local statement_timeout = 0`);
  await tx.execute(sql`analyze staged_items, staged_comments`);
  await planItemDates(tx);
  await tx.execute(itemFates(planning));
  await planMergedPosts(tx);
  for (const step of [commentsOfRepeated, commentFates, parents, astray(site)]) await tx.execute(step);
  await planCommentDates(tx);
  await orderByWriting(tx);
  await breakCircles(tx);
  await planSplits(tx, site);
  await planMentionDates(tx);
  const { rows: here } = await tx.execute(sql`
    select from threads where imported_from in (${site}, ${splitFrom(site)}) limit 1`);
  if (here.length === 0) return;
  await findWhatIsHere(tx, site);
  await findRenumberedHere(tx, site);
  await planElsewhere(tx, site);
}

const itemFates = ({ site, pages }: Planning) => sql`
  update staged_items i set fate = case
    when kind = 'attachment' then 'picture'
    when kind = 'page' and not ${pages} and not exists (
      select from threads where imported_from = ${site} and old_id = i.old_id) then 'page'
    when kind not in ('post', 'page') then 'other_kind'
    when old_id is null then 'no_number'
    when status in ('draft', 'auto-draft') then 'draft'
    when status in ('private', 'pending', 'trash', 'future') then status
    when status <> 'publish' then 'other_status'
    when locked then 'locked'
    when exists (
      select from staged_items o
      where o.old_id = i.old_id and o.number < i.number and o.status = 'publish' and not o.locked
        and (o.kind = 'post' or o.kind = 'page' and i.kind = 'page')
    ) then 'twice'
  end`;

/** Two files may contain one post, each with other comments. */
const commentsOfRepeated = sql`
  update staged_comments c set item = f.number
  from staged_items i join staged_items f on f.old_id = i.old_id and f.fate is null
  where i.fate = 'twice' and c.item = i.number`;

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
 * Level by level through an index, because a thread may be one long chain. An undated comment is as old as its parent.
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

/** Comments without a number answer each other in a circle, or hang on one: those in the circle go to the top level. */
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
