import { type SQL, sql } from "drizzle-orm";
import { database } from "../client";
import type { PersonRef } from "../people/person-ref";
import { people } from "../people/schema";
import { threadWriter } from "../people/shown-writers";
import { recoveries } from "../stories/schema";
import { tags, threadTags } from "../tags/schema";
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

const months = (from: SQL | typeof recoveries.onsetOn, to: SQL | typeof recoveries.firstRunOn) =>
  sql`(extract(year from age(${to}, ${from})) * 12 + extract(month from age(${to}, ${from})))::int`;

export const chosenTags = sql<TagRef[]>`(
  select coalesce(json_agg(json_build_object('slug', ${tags.slug}, 'name', ${tags.name}) order by ${threadTags.position}), '[]')
  from ${threadTags} join ${tags} on ${tags.id} = ${threadTags.tagId}
  where ${threadTags.threadId} = ${threads.id} and ${threadTags.chosen})`;

export const recoveryRow = sql<RecoveryRow | null>`(
  select json_build_object(
    'outcome', ${recoveries.outcome},
    'monthsToRunning', ${months(recoveries.onsetOn, recoveries.firstRunOn)},
    'monthsSoFar', case when ${recoveries.firstRunOn} is null then ${months(recoveries.onsetOn, sql`now()`)} end)
  from ${recoveries} where ${recoveries.threadId} = ${threads.id})`;

export const rowColumns = {
  id: threads.id,
  kind: threads.kind,
  title: threads.title,
  slug: threads.slug,
  excerpt: threads.excerpt,
  tags: chosenTags,
  writer: threadWriter(),
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
