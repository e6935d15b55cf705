-- Files of an imported blog: documents that a post links to, and the addresses that its pictures had.

-- Links to files, beside pictures, which have their address in "src".
create index threads_by_file on threads using gin (jsonb_path_query_array(body, 'strict $.**.href') jsonb_path_ops)
  where body::text like '%"href": "/uploads/%';
create index edits_by_file on edits using gin (jsonb_path_query_array(body, 'strict $.**.href') jsonb_path_ops)
  where body::text like '%"href": "/uploads/%';
create index decisions_by_file on decisions using gin (jsonb_path_query_array(before, 'strict $.**.href') jsonb_path_ops)
  where before::text like '%"href": "/uploads/%';

-- The storage keys of all pictures and linked files in a document, or in what a decision saved.
create or replace function pictures_in(document jsonb) returns text[] language sql immutable as $$
  select coalesce(array_agg(distinct substr(address #>> '{}', 10)), '{}') from (
    select jsonb_path_query(document, 'strict $.**.src') union all select jsonb_path_query(document, 'strict $.**.href')
  ) addresses (address) where address #>> '{}' like '/uploads/%'
$$;

-- Posts that show a picture or link to a file, did so before an edit, or had it in words that a moderator removed. Only
-- imported posts keep a file by a link: a member could otherwise keep what somebody else removed.
create or replace function posts_with_picture(wanted text) returns table (target_kind target_kind, target_id bigint, withdrawn boolean)
language sql stable as $$
  select 'thread'::target_kind, t.id, t.withdrawn_at is not null from threads t
  where t.body::text like '%/uploads/%'
    and jsonb_path_query_array(t.body, 'strict $.**.src') @> jsonb_build_array('/uploads/' || wanted)
  union all
  select 'thread', t.id, t.withdrawn_at is not null from threads t
  where t.body::text like '%"href": "/uploads/%' and t.imported_from is not null
    and jsonb_path_query_array(t.body, 'strict $.**.href') @> jsonb_build_array('/uploads/' || wanted)
  union all
  select 'comment', c.id, c.withdrawn_at is not null from comments c
  where c.body::text like '%/uploads/%'
    and jsonb_path_query_array(c.body, 'strict $.**.src') @> jsonb_build_array('/uploads/' || wanted)
  union all
  select case when e.comment_id is null then 'thread'::target_kind else 'comment' end, coalesce(e.comment_id, e.thread_id),
    coalesce(c.withdrawn_at, t.withdrawn_at) is not null
  from edits e left join comments c on c.id = e.comment_id left join threads t on t.id = e.thread_id
  where e.body::text like '%/uploads/%'
    and jsonb_path_query_array(e.body, 'strict $.**.src') @> jsonb_build_array('/uploads/' || wanted)
  union all
  select 'thread', t.id, t.withdrawn_at is not null
  from edits e join threads t on t.id = e.thread_id and t.imported_from is not null
  where e.body::text like '%"href": "/uploads/%'
    and jsonb_path_query_array(e.body, 'strict $.**.href') @> jsonb_build_array('/uploads/' || wanted)
  union all
  select d.target_kind, d.target_id, coalesce(c.withdrawn_at, t.withdrawn_at) is not null
  from decisions d
  left join comments c on d.target_kind = 'comment' and c.id = d.target_id
  left join threads t on d.target_kind = 'thread' and t.id = d.target_id
  where d.before::text like '%/uploads/%'
    and jsonb_path_query_array(d.before, 'strict $.**.src') @> jsonb_build_array('/uploads/' || wanted)
    and d.undone_at is null and coalesce(c.id, t.id) is not null
  union all
  select d.target_kind, d.target_id, t.withdrawn_at is not null
  from decisions d join threads t on d.target_kind = 'thread' and t.id = d.target_id and t.imported_from is not null
  where d.before::text like '%"href": "/uploads/%'
    and jsonb_path_query_array(d.before, 'strict $.**.href') @> jsonb_build_array('/uploads/' || wanted)
    and d.undone_at is null
$$;

-- An address of a picture or file leads to its copy here.
alter table old_addresses add column picture_key text
  constraint old_addresses_picture_key_pictures_key_fk references pictures (key) on delete cascade;
-- Another blog may have had another picture at the same path.
alter table old_addresses add column picture_from text;
alter table old_addresses drop constraint old_addresses_lead_to_one_place;
alter table old_addresses add constraint old_addresses_lead_to_one_place
  check (num_nonnulls(thread_id, tag_id, person_id, picture_key) = 1);
alter table old_addresses add constraint old_addresses_of_pictures_name_the_blog
  check ((picture_key is null) = (picture_from is null));
create index old_addresses_by_picture on old_addresses (picture_key) where picture_key is not null;
create index old_addresses_of_pictures on old_addresses (picture_from) where picture_from is not null;

-- The attachment that is the featured picture of a post, and what the blog knew about the pages that the post embeds.
alter table staged_items add column featured_old_id bigint;
alter table staged_items add column embeds jsonb not null default '[]';
