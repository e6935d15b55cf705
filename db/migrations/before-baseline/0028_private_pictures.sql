-- A picture of an import has a row as well, and no member whose it is.
ALTER TABLE "pictures" ALTER COLUMN "person_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "pictures" ADD COLUMN "released_at" timestamp with time zone DEFAULT now();--> statement-breakpoint
DROP INDEX "pictures_unattached";--> statement-breakpoint
CREATE INDEX "pictures_released" ON "pictures" USING btree ("released_at") WHERE "pictures"."released_at" is not null;--> statement-breakpoint
CREATE INDEX "edits_by_picture" ON "edits" USING gin (jsonb_path_query_array("body", 'strict $.**.src') jsonb_path_ops) WHERE "edits"."body"::text like '%/uploads/%';--> statement-breakpoint
CREATE INDEX "decisions_by_picture" ON "decisions" USING gin (jsonb_path_query_array("before", 'strict $.**.src') jsonb_path_ops) WHERE "decisions"."before"::text like '%/uploads/%';--> statement-breakpoint
-- The names in storage of all pictures in a document, or in what a decision kept.
create function pictures_in(document jsonb) returns text[] language sql immutable as $$
  select coalesce(array_agg(distinct substr(src #>> '{}', 10)), '{}')
  from jsonb_path_query(document, 'strict $.**.src') src where src #>> '{}' like '/uploads/%'
$$;
--> statement-breakpoint
-- Posts that show a picture, showed it before an edit, or had it in words that a moderator took out.
create function posts_with_picture(wanted text) returns table (subject_kind subject_kind, subject_id bigint, withdrawn boolean)
language sql stable as $$
  select 'thread'::subject_kind, t.id, t.withdrawn_at is not null from threads t
  where t.body::text like '%/uploads/%'
    and jsonb_path_query_array(t.body, 'strict $.**.src') @> jsonb_build_array('/uploads/' || wanted)
  union all
  select 'comment', c.id, c.withdrawn_at is not null from comments c
  where c.body::text like '%/uploads/%'
    and jsonb_path_query_array(c.body, 'strict $.**.src') @> jsonb_build_array('/uploads/' || wanted)
  union all
  select case when e.comment_id is null then 'thread'::subject_kind else 'comment' end, coalesce(e.comment_id, e.thread_id),
    coalesce(c.withdrawn_at, t.withdrawn_at) is not null
  from edits e left join comments c on c.id = e.comment_id left join threads t on t.id = e.thread_id
  where e.body::text like '%/uploads/%'
    and jsonb_path_query_array(e.body, 'strict $.**.src') @> jsonb_build_array('/uploads/' || wanted)
  union all
  select d.subject_kind, d.subject_id, coalesce(c.withdrawn_at, t.withdrawn_at) is not null
  from decisions d
  left join comments c on d.subject_kind = 'comment' and c.id = d.subject_id
  left join threads t on d.subject_kind = 'thread' and t.id = d.subject_id
  where d.before::text like '%/uploads/%'
    and jsonb_path_query_array(d.before, 'strict $.**.src') @> jsonb_build_array('/uploads/' || wanted)
    and d.undone_at is null and coalesce(c.id, t.id) is not null
$$;
--> statement-breakpoint
-- Until when moderators need a picture. Infinity where nothing has set an end: a post that its writer has not withdrawn (a
-- moderator can restore a removed one at any time), its kept edits, an open case, an open appeal. A decision about a withdrawn
-- post, or about the picture, needs it for as long as it can be appealed. Null where nothing needs it.
create function picture_held_until(wanted text, appeal_days integer) returns timestamptz language sql stable as $$
  with posts as materialized (select * from posts_with_picture(wanted)),
  subjects as materialized (
    select p.subject_kind, p.subject_id from posts p
    union select 'picture', id from pictures where key = wanted),
  decided as materialized (
    select d.id, d.part_of_id, d.created_at from subjects s
    join decisions d on d.subject_kind = s.subject_kind and d.subject_id = s.subject_id
    where d.undone_at is null and d.kind not in ('dismiss', 'restore', 'unlock'))
  select case
    when exists (select from posts where not withdrawn)
      or exists (select from subjects s join cases k on k.subject_kind = s.subject_kind and k.subject_id = s.subject_id
        where k.decided_at is null and k.flag_count > 0)
      or exists (select from decided d join appeals a on a.decision_id in (d.id, d.part_of_id) where a.decided_at is null)
    then 'infinity'::timestamptz
    else (select max(created_at) + make_interval(days => appeal_days) from decided)
  end
$$;
--> statement-breakpoint
-- Until when the file of a picture stays: as above, and as long as a draft of its member names it.
create function picture_kept_until(wanted text, member bigint, appeal_days integer) returns timestamptz language sql stable as $$
  select case
    when exists (select from drafts where person_id = member and strpos(fields::text, wanted) > 0) then 'infinity'::timestamptz
    else picture_held_until(wanted, appeal_days)
  end
$$;
--> statement-breakpoint
-- Something that kept these pictures ended just now. Whether something else still keeps one is asked before it is deleted.
create function release_pictures(keys text[]) returns void language plpgsql as $$
begin
  if cardinality(keys) = 0 then return; end if;
  update pictures p set released_at = now()
  from (select id from pictures where key = any(keys) order by id for no key update) locked where p.id = locked.id;
end $$;
--> statement-breakpoint
-- The pictures that cases and decisions about a subject keep.
create function pictures_about(about_kind subject_kind, about_id bigint) returns text[] language sql stable as $$
  select coalesce(array_agg(key), '{}') from (
    select key from pictures where about_kind = 'picture' and id = about_id
    union select unnest(pictures_in(body)) from threads where about_kind = 'thread' and id = about_id
    union select unnest(pictures_in(body)) from comments where about_kind = 'comment' and id = about_id
    union select unnest(pictures_in(body)) from edits
      where (about_kind = 'thread' and thread_id = about_id) or (about_kind = 'comment' and comment_id = about_id)
    union select unnest(pictures_in(before)) from decisions
      where subject_kind = about_kind and subject_id = about_id and before::text like '%/uploads/%'
  ) concerned
$$;
--> statement-breakpoint
create function release_pictures_of_post() returns trigger language plpgsql as $$
begin
  perform release_pictures(pictures_in(old.body));
  if tg_op = 'UPDATE' and new.withdrawn_at is not null then
    perform release_pictures(pictures_about(tg_argv[0]::subject_kind, new.id));
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger changed_threads_release_pictures after update of body, withdrawn_at on threads for each row
  when (old.withdrawn_at is distinct from new.withdrawn_at
    or (old.body is distinct from new.body and old.body::text like '%/uploads/%'))
  execute function release_pictures_of_post('thread');
--> statement-breakpoint
create trigger deleted_threads_release_pictures after delete on threads for each row
  when (old.body::text like '%/uploads/%') execute function release_pictures_of_post('thread');
--> statement-breakpoint
create trigger changed_comments_release_pictures after update of body, withdrawn_at on comments for each row
  when (old.withdrawn_at is distinct from new.withdrawn_at
    or (old.body is distinct from new.body and old.body::text like '%/uploads/%'))
  execute function release_pictures_of_post('comment');
--> statement-breakpoint
create trigger deleted_comments_release_pictures after delete on comments for each row
  when (old.body::text like '%/uploads/%') execute function release_pictures_of_post('comment');
--> statement-breakpoint
create function release_pictures_of_edit() returns trigger language plpgsql as $$
begin
  perform release_pictures(pictures_in(old.body));
  return null;
end $$;
--> statement-breakpoint
create trigger edits_release_pictures after update of body or delete on edits for each row
  when (old.body::text like '%/uploads/%') execute function release_pictures_of_edit();
--> statement-breakpoint
create function release_pictures_of_subject() returns trigger language plpgsql as $$
begin
  perform release_pictures(pictures_about(old.subject_kind, old.subject_id));
  return null;
end $$;
--> statement-breakpoint
create trigger undone_decisions_release_pictures after update of undone_at on decisions for each row
  when (old.undone_at is null and new.undone_at is not null) execute function release_pictures_of_subject();
--> statement-breakpoint
create trigger closed_cases_release_pictures after update of decided_at, flag_count on cases for each row
  when (old.decided_at is null and old.flag_count > 0 and (new.decided_at is not null or new.flag_count = 0))
  execute function release_pictures_of_subject();
--> statement-breakpoint
create function release_pictures_of_appeal() returns trigger language plpgsql as $$
begin
  perform release_pictures(pictures_about(d.subject_kind, d.subject_id))
  from decisions d where d.id = old.decision_id or d.part_of_id = old.decision_id;
  return null;
end $$;
--> statement-breakpoint
create trigger decided_appeals_release_pictures after update of decided_at on appeals for each row
  when (old.decided_at is null and new.decided_at is not null) execute function release_pictures_of_appeal();
--> statement-breakpoint
-- A draft is saved every few seconds: only what it names no longer is looked at. Nobody else's picture is released by it.
create function release_pictures_of_draft() returns trigger language plpgsql as $$
begin
  update pictures set released_at = now()
  where person_id = old.person_id and key in (
    select named.groups[1] from regexp_matches(old.fields::text, '/uploads/(p/[\w-]{2}/[\w-]{22}\.webp)', 'g') as named (groups))
    and (tg_op = 'DELETE' or strpos(new.fields::text, key) = 0);
  return null;
end $$;
--> statement-breakpoint
create trigger drafts_release_pictures after update of fields or delete on drafts for each row
  when (old.fields::text like '%/uploads/%') execute function release_pictures_of_draft();
--> statement-breakpoint
insert into pictures (key, person_id, stored_at, attached_at)
select distinct key, null::bigint, now(), now() from (
  select unnest(pictures_in(body)) as key from threads where body::text like '%/uploads/%'
  union all select unnest(pictures_in(body)) from comments where body::text like '%/uploads/%'
  union all select unnest(pictures_in(body)) from edits where body::text like '%/uploads/%'
) shown where key not like 'p/%' on conflict do nothing;
--> statement-breakpoint
-- Each picture from before is looked at once, 48 hours from now; those that no post ever showed as they would have been.
update pictures set released_at = created_at where attached_at is null;
