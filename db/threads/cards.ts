import { type SQL, sql } from "drizzle-orm";
import { database } from "../client";
import type { PersonRef } from "../people/person-ref";
import { people } from "../people/schema";
import { threadWriter } from "../people/shown-writers";
import { milestones, recoveries } from "../stories/schema";
import { isSeenBy } from "../stories/visibility";
import { tags, threadTags } from "../tags/schema";
import { type GuestAuthor, guestAuthor } from "./guest-authors";
import { type ThreadKind, threads } from "./schema";

export interface TagRef {
  slug: string;
  name: string;
}

export interface RecoveryRow {
  outcome: (typeof recoveries.$inferSelect)["outcome"];
  monthsToRunning: number | null;
  monthsSoFar: number | null;
}

export interface ThreadRow {
  id: number;
  kind: ThreadKind;
  title: string;
  slug: string;
  excerpt: string;
  tags: TagRef[];
  writer: PersonRef | null;
  guestAuthor: GuestAuthor | null;
  commentCount: number;
  helpfulCount: number;
  meTooCount: number;
  authorReplyCount: number;
  accepted: boolean;
  askedOfAuthor: boolean;
  lastActivityAt: Date;
  createdAt: Date;
  sample: boolean;
  recovery: RecoveryRow | null;
}

export const chosenTags = sql<TagRef[]>`(
  select coalesce(json_agg(json_build_object('slug', ${tags.slug}, 'name', ${tags.name}) order by ${threadTags.position}), '[]')
  from ${threadTags} join ${tags} on ${tags.id} = ${threadTags.tagId}
  where ${threadTags.threadId} = ${threads.id} and ${threadTags.chosen})`;

const months = (until: SQL) =>
  sql`(extract(year from age(${until}, began)) * 12 + extract(month from age(${until}, began)))::int`;

/** Only what everybody may see: a list is the same for every reader. */
export const recoveryRow = sql<RecoveryRow | null>`(
  select json_build_object(
    'outcome', outcome,
    'monthsToRunning', ${months(sql`ran`)},
    'monthsSoFar', case when ran is null and not ran_unseen then ${months(sql`now()`)} end)
  from (
    select case when ${isSeenBy("everyone", sql`r.outcome_visibility`)} then r.outcome end as outcome,
      case when ${isSeenBy("everyone", sql`r.injury_visibility`, sql`r.onset_visibility`)} then first_day(r.onset_on) end
        as began,
      case when ${isSeenBy("everyone", sql`r.milestones_visibility`, sql`m.visibility`)} then first_day(m.reached_on) end
        as ran,
      r.milestones_visibility <> 'public' or coalesce(m.visibility, 'public') <> 'public' as ran_unseen
    from ${recoveries} r left join ${milestones} m on m.thread_id = r.thread_id and m.kind = 'first_run'
    where r.thread_id = ${threads.id}) seen)`;

export const rowColumns = {
  id: threads.id,
  kind: threads.kind,
  title: threads.title,
  slug: threads.slug,
  excerpt: threads.excerpt,
  tags: chosenTags,
  writer: threadWriter(),
  guestAuthor,
  commentCount: threads.commentCount,
  helpfulCount: threads.helpfulCount,
  meTooCount: threads.meTooCount,
  authorReplyCount: threads.authorReplyCount,
  accepted: sql<boolean>`${threads.acceptedCommentId} is not null`,
  askedOfAuthor: threads.askedOfAuthor,
  lastActivityAt: threads.lastActivityAt,
  createdAt: threads.createdAt,
  sample: threads.sample,
  recovery: recoveryRow,
};

export function selectThreadRows() {
  return database()
    .select(rowColumns)
    .from(threads)
    .innerJoin(people, sql`${people.id} = ${threads.writerId}`);
}
