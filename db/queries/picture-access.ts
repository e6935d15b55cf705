import { sql } from "drizzle-orm";
import { type Database, database } from "../client";
import { comments, pictures, threads } from "../schema";
import { textsShowing } from "./pictured-texts";

/** Whether everybody may see a picture: a post that readers see shows it, and no moderator has hidden or removed it. */
export async function isPublicPicture(key: string): Promise<boolean> {
  const { rows } = await database().execute<{ public: boolean }>(sql`
    select exists (select from (${textsShowing(sql`${key}::text`)}) texts where shown)
      and not exists (select from ${pictures} where key = ${key} and (hidden_at is not null or removed_at is not null))
      as public`);
  return rows[0]?.public ?? false;
}

export interface PictureViewer {
  readonly id: number;
  readonly moderates: boolean;
  /** For how many days a decision can be appealed. */
  readonly appealDays: number;
}

/**
 * Whether a member may see a picture that is not public: its owner always, a moderator as long as a post, a case or a
 * decision holds it, and so never one that is only in a draft. An imported picture belongs to whoever wrote a post with it.
 */
export async function maySeePrivatePicture(
  key: string,
  viewer: PictureViewer,
  from: Pick<Database, "execute"> = database(),
): Promise<boolean> {
  const { rows } = await from.execute<{ may: boolean }>(sql`
    select p.person_id is not distinct from ${viewer.id}::bigint
      or (p.person_id is null and exists (
        select from posts_with_picture(p.key) s
        left join ${threads} t on s.subject_kind = 'thread' and t.id = s.subject_id
        left join ${comments} c on s.subject_kind = 'comment' and c.id = s.subject_id
        where coalesce(t.writer_id, c.writer_id) = ${viewer.id}))
      or (${viewer.moderates}::boolean and coalesce(picture_held_until(p.key, ${viewer.appealDays}) > now(), false)) as may
    from ${pictures} p where p.key = ${key} and p.stored_at is not null`);
  return rows[0]?.may ?? false;
}
