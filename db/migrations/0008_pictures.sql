-- Pictures: who uploaded them, and until when something still needs them.

-- One picture in storage. Of an imported picture nobody is the owner. released_at is the time when something that kept
-- the picture ended: 48 hours later the sweep deletes the file, unless something else still keeps it.
create table pictures (
  id bigint primary key generated always as identity,
  key text not null constraint pictures_have_one_key unique,
  person_id bigint constraint pictures_person_id_people_id_fk references people on delete cascade,
  width integer,
  height integer,
  bytes integer,
  created_at timestamptz not null default now(),
  stored_at timestamptz,
  attached_at timestamptz,
  hidden_at timestamptz,
  removed_at timestamptz,
  released_at timestamptz default now(),
  constraint pictures_have_an_extent check (width > 0 and height > 0 and bytes > 0)
);
create index pictures_released on pictures (released_at) where released_at is not null;
create index pictures_gone on pictures (key) where hidden_at is not null or removed_at is not null;
create index pictures_by_person on pictures (person_id);

-- == What keeps a picture ==

-- The storage keys of all pictures in a document, or in what a decision saved.
create function pictures_in(document jsonb) returns text[] language sql immutable as $$
  select coalesce(array_agg(distinct substr(src #>> '{}', 10)), '{}')
  from jsonb_path_query(document, 'strict $.**.src') src where src #>> '{}' like '/uploads/%'
$$;

-- Posts that show a picture, showed it before an edit, or had it in words that a moderator removed.
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

-- Until when moderators need a picture. Infinity where nothing has set an end: a post that its writer has not withdrawn (a
-- moderator can restore a removed one at any time), its edits, an open case, an open appeal. A decision about a withdrawn
-- post, or about the picture, needs it as long as that decision can be appealed. Null where nothing needs it.
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

-- Until when the file of a picture stays: as above, and as long as a draft of its owner names it.
create function picture_kept_until(wanted text, member bigint, appeal_days integer) returns timestamptz language sql stable as $$
  select case
    when exists (select from drafts where person_id = member and strpos(fields::text, wanted) > 0) then 'infinity'::timestamptz
    else picture_held_until(wanted, appeal_days)
  end
$$;

-- The pictures that the cases and decisions about a target keep.
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

-- == What releases a picture ==

-- Something that kept these pictures ended just now. The sweep asks whether something else still keeps one.
create function release_pictures(keys text[]) returns void language plpgsql as $$
begin
  if cardinality(keys) = 0 then return; end if;
  update pictures p set released_at = now()
  from (select id from pictures where key = any(keys) order by id for no key update) locked where p.id = locked.id;
end $$;

-- A post is edited, withdrawn or deleted.
create function release_pictures_of_post() returns trigger language plpgsql as $$
begin
  perform release_pictures(pictures_in(old.body));
  if tg_op = 'UPDATE' and new.withdrawn_at is not null then
    perform release_pictures(pictures_about(tg_argv[0]::subject_kind, new.id));
  end if;
  return null;
end $$;
create trigger changed_threads_release_pictures after update of body, withdrawn_at on threads for each row
  when (old.withdrawn_at is distinct from new.withdrawn_at
    or (old.body is distinct from new.body and old.body::text like '%/uploads/%'))
  execute function release_pictures_of_post('thread');
create trigger deleted_threads_release_pictures after delete on threads for each row
  when (old.body::text like '%/uploads/%') execute function release_pictures_of_post('thread');
create trigger changed_comments_release_pictures after update of body, withdrawn_at on comments for each row
  when (old.withdrawn_at is distinct from new.withdrawn_at
    or (old.body is distinct from new.body and old.body::text like '%/uploads/%'))
  execute function release_pictures_of_post('comment');
create trigger deleted_comments_release_pictures after delete on comments for each row
  when (old.body::text like '%/uploads/%') execute function release_pictures_of_post('comment');

-- The text from before an edit is redacted or deleted.
create function release_pictures_of_edit() returns trigger language plpgsql as $$
begin
  perform release_pictures(pictures_in(old.body));
  return null;
end $$;
create trigger edits_release_pictures after update of body or delete on edits for each row
  when (old.body::text like '%/uploads/%') execute function release_pictures_of_edit();

-- A decision is undone, or a case is closed.
create function release_pictures_of_subject() returns trigger language plpgsql as $$
begin
  perform release_pictures(pictures_about(old.subject_kind, old.subject_id));
  return null;
end $$;
create trigger undone_decisions_release_pictures after update of undone_at on decisions for each row
  when (old.undone_at is null and new.undone_at is not null) execute function release_pictures_of_subject();
create trigger closed_cases_release_pictures after update of decided_at, flag_count on cases for each row
  when (old.decided_at is null and old.flag_count > 0 and (new.decided_at is not null or new.flag_count = 0))
  execute function release_pictures_of_subject();

-- An appeal is decided.
create function release_pictures_of_appeal() returns trigger language plpgsql as $$
begin
  perform release_pictures(pictures_about(d.subject_kind, d.subject_id))
  from decisions d where d.id = old.decision_id or d.part_of_id = old.decision_id;
  return null;
end $$;
create trigger decided_appeals_release_pictures after update of decided_at on appeals for each row
  when (old.decided_at is null and new.decided_at is not null) execute function release_pictures_of_appeal();

-- A draft is saved every few seconds: releases only the pictures of its owner that it no longer names.
create function release_pictures_of_draft() returns trigger language plpgsql as $$
begin
  update pictures set released_at = now()
  where person_id = old.person_id and key in (
    select named.groups[1] from regexp_matches(old.fields::text, '/uploads/(p/[\w-]{2}/[\w-]{22}\.webp)', 'g') as named (groups))
    and (tg_op = 'DELETE' or strpos(new.fields::text, key) = 0);
  return null;
end $$;
create trigger drafts_release_pictures after update of fields or delete on drafts for each row
  when (old.fields::text like '%/uploads/%') execute function release_pictures_of_draft();
