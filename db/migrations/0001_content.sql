-- What people write: threads, comments, tags, recoveries, edits and drafts; and the counts that triggers keep.

-- == Tags ==

create type tag_group as enum ('injury', 'body_part', 'treatment', 'topic');

-- thread_count is kept by triggers.
create table tags (
  id bigint primary key generated always as identity,
  slug text not null constraint tag_slugs_are_taken_once unique,
  name text not null,
  "group" tag_group not null,
  parent_id bigint constraint tags_parent_id_tags_id_fk references tags,
  description text not null default '',
  thread_count integer not null default 0,
  constraint tag_slugs_are_words check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  constraint tags_are_not_their_own_parent check (parent_id <> id)
);
create index tags_by_parent on tags (parent_id);

-- Other words for a tag, its own name and slug among them.
create table tag_aliases (
  alias citext primary key,
  tag_id bigint not null constraint tag_aliases_tag_id_tags_id_fk references tags on delete cascade
);
create index aliases_by_tag on tag_aliases (tag_id);

-- == Threads ==

create type thread_kind as enum ('article', 'question', 'story');

-- One page of conversation. Triggers keep its counts, last_activity_at and revision; no command sets them.
-- accepted_comment_id refers to comments, which come below.
create table threads (
  id bigint primary key generated always as identity,
  kind thread_kind not null,
  writer_id bigint not null constraint threads_writer_id_people_id_fk references people,
  title text not null,
  slug text not null,
  body jsonb not null,
  body_text text not null,
  excerpt text not null,
  asked_of_author boolean not null default false,
  sample boolean not null default false,
  accepted_comment_id bigint,
  comment_count integer not null default 0,
  author_reply_count integer not null default 0,
  helpful_count integer not null default 0,
  me_too_count integer not null default 0,
  revision bigint not null default 1,
  created_at timestamptz not null default now(),
  last_activity_at timestamptz not null default now(),
  edited_at timestamptz,
  pinned_at timestamptz,
  locked_at timestamptz,
  hidden_at timestamptz,
  removed_at timestamptz,
  withdrawn_at timestamptz,
  imported_from text,
  old_id bigint,
  answered boolean not null generated always as (author_reply_count > 0 or accepted_comment_id is not null) stored,
  anonymous boolean not null default false,
  slow_seconds integer,
  author_replies_only_at timestamptz,
  merged_into_id bigint constraint threads_merged_into_id_threads_id_fk references threads on delete set null,
  listed boolean not null
    generated always as
      (hidden_at is null and removed_at is null and withdrawn_at is null and merged_into_id is null) stored,
  constraint posts_are_imported_once unique (imported_from, old_id),
  constraint titles_have_words check (char_length(title) between 1 and 300),
  constraint only_articles_are_pinned check (pinned_at is null or kind = 'article'),
  constraint only_questions_are_asked_of_the_author check (not asked_of_author or kind = 'question'),
  constraint only_questions_are_anonymous check (not anonymous or kind = 'question'),
  constraint only_questions_accept_an_answer check (accepted_comment_id is null or kind = 'question'),
  constraint thread_counts_are_not_negative
    check (least(comment_count, author_reply_count, helpful_count, me_too_count) >= 0)
);
create unique index one_article_is_pinned on threads ((true)) where pinned_at is not null;
create index threads_latest on threads (last_activity_at desc, id desc) where listed and pinned_at is null;
create index threads_stories on threads (last_activity_at desc, id desc) where listed and kind = 'story';
create index threads_unanswered on threads (me_too_count desc, id desc)
  where listed and kind = 'question' and not answered;
create index threads_top on threads (helpful_count desc, id desc) where listed and pinned_at is null;
create index threads_by_age on threads (created_at) where listed and kind <> 'article';
create index threads_by_merged on threads (merged_into_id) where merged_into_id is not null;
create index threads_by_picture on threads using gin (jsonb_path_query_array(body, 'strict $.**.src') jsonb_path_ops)
  where body::text like '%/uploads/%';
create index threads_by_writer on threads (writer_id, id desc);

-- The tags of a thread: chosen by its writer, or implied by a child of the tag. Triggers copy the thread's sort keys
-- here, so that each list on a tag page is one range of one index.
create table thread_tags (
  thread_id bigint not null constraint thread_tags_thread_id_threads_id_fk references threads on delete cascade,
  tag_id bigint not null constraint thread_tags_tag_id_tags_id_fk references tags,
  chosen boolean not null default true,
  position integer not null default 0,
  kind thread_kind not null,
  listed boolean not null,
  answered boolean not null,
  last_activity_at timestamptz not null,
  helpful_count integer not null,
  me_too_count integer not null,
  constraint thread_tags_thread_id_tag_id_pk primary key (thread_id, tag_id)
);
create index tag_latest on thread_tags (tag_id, last_activity_at desc, thread_id desc) where listed;
create index tag_stories on thread_tags (tag_id, last_activity_at desc, thread_id desc) where listed and kind = 'story';
create index tag_unanswered on thread_tags (tag_id, me_too_count desc, thread_id desc)
  where listed and kind = 'question' and not answered;
create index tag_top on thread_tags (tag_id, helpful_count desc, thread_id desc) where listed;

-- Paths that posts had on an imported blog.
create table old_addresses (
  path text primary key,
  thread_id bigint not null constraint old_addresses_thread_id_threads_id_fk references threads on delete cascade
);
create index old_addresses_by_thread on old_addresses (thread_id);

-- == Recoveries ==

create type recovery_outcome as enum ('recovering', 'running', 'running_with_limits', 'stopped');
create type recovery_side as enum ('left', 'right', 'both');
create type weekly_distance as enum ('under_20_km', '20_to_40_km', '40_to_60_km', '60_to_80_km', 'over_80_km');

-- The recovery record of a story.
create table recoveries (
  thread_id bigint primary key constraint recoveries_thread_id_threads_id_fk references threads on delete cascade,
  outcome recovery_outcome not null,
  side recovery_side,
  surgery boolean,
  weekly_distance_before weekly_distance,
  onset_on date,
  first_run_on date,
  full_training_on date,
  constraint milestones_follow_the_onset check (least(first_run_on, full_training_on) >= onset_on)
);

-- How the recovery went on, with the pain from 0 to 10.
create table story_updates (
  id bigint primary key generated always as identity,
  thread_id bigint not null constraint story_updates_thread_id_threads_id_fk references threads on delete cascade,
  written_at timestamptz not null,
  pain integer,
  note text not null,
  constraint pain_is_0_to_10 check (pain between 0 and 10)
);
create index updates_by_story on story_updates (thread_id, written_at);

-- == Comments ==

-- The lower bound of Wilson's score interval at 80 % (z = 1.2816): a few votes are trusted less than many.
create function wilson_lower_bound(positive integer, total integer) returns double precision
language sql immutable parallel safe as $$
  select case when total <= 0 then 0::double precision else
    (positive::double precision / total + 0.8211873 / total
      - 1.2815515655446004 * sqrt(positive::double precision / total * (total - positive) / total / total + 0.4105936 / total / total))
    / (1 + 1.6423744 / total)
  end
$$;

-- One step of a comment's path: its time (6 bytes of milliseconds since 1970), then its id (6 bytes).
create function comment_path_segment(at timestamptz, id bigint) returns bytea
language sql stable parallel safe as $$
  select substring(int8send(greatest(0, floor(extract(epoch from at) * 1000))::bigint) from 3)
      || substring(int8send(id) from 3)
$$;

-- The path of a reply below the path of its parent: it stops growing at 32 steps of 12 bytes, because an index entry
-- has a largest size and a conversation has none.
create function comment_path_below(above bytea, at timestamptz, id bigint) returns bytea
language sql stable parallel safe as $$
  select case when length(above) < 384 then above else substring(above for 372) end || comment_path_segment(at, id)
$$;

-- A reply, nested to any depth. Sorted by path, the comments of a thread come in the order of conversation.
-- promoted_id: the thread that this comment became; a line in its place leads there.
-- shared_id: the first of the comments that were written as one answer to several questions.
-- pointer: the comment only says where the answer is. newer_id: the answer that replaced this outdated one.
create table comments (
  id bigint primary key generated always as identity,
  thread_id bigint not null constraint comments_thread_id_threads_id_fk references threads on delete cascade,
  parent_id bigint,
  writer_id bigint not null constraint comments_writer_id_people_id_fk references people,
  body jsonb not null,
  body_text text not null,
  root_id bigint not null default 0,
  depth integer not null default 0,
  path bytea not null default ''::bytea,
  by_author boolean not null default false,
  reply_count integer not null default 0,
  helpful_count integer not null default 0,
  created_at timestamptz not null default now(),
  edited_at timestamptz,
  hidden_at timestamptz,
  removed_at timestamptz,
  withdrawn_at timestamptz,
  old_id bigint,
  best_rank double precision not null generated always as (-wilson_lower_bound(helpful_count, helpful_count)) stored,
  shared_id bigint,
  pointer boolean not null default false,
  outdated_at timestamptz,
  newer_id bigint,
  promoted_id bigint constraint comments_promoted_id_threads_id_fk references threads on delete set null,
  shown boolean not null
    generated always as
      (hidden_at is null and removed_at is null and withdrawn_at is null and promoted_id is null) stored,
  constraint comments_name_their_thread unique (id, thread_id),
  constraint comments_stay_in_their_thread foreign key (parent_id, thread_id) references comments (id, thread_id),
  constraint shared_answers_have_a_first foreign key (shared_id) references comments (id) on delete set null,
  constraint newer_answers_are_comments foreign key (newer_id) references comments (id) on delete set null,
  constraint comments_do_not_answer_themselves check (parent_id <> id),
  constraint comment_counts_are_not_negative check (least(reply_count, helpful_count) >= 0)
);
create unique index comments_by_path on comments (thread_id, path);
create index top_level_by_path on comments (thread_id, path) where depth = 0;
create index top_level_by_best on comments (thread_id, best_rank, id) where depth = 0;
create index comments_by_time on comments (thread_id, created_at, id);
create index author_replies on comments (thread_id, path) where by_author and shown;
create index author_replies_newest on comments (created_at desc, id desc) where by_author and shown;
create index shared_answers on comments (shared_id) where shared_id is not null;
create index comments_by_newer on comments (newer_id) where newer_id is not null;
create index comments_by_promoted on comments (promoted_id) where promoted_id is not null;
create index comments_by_picture on comments using gin (jsonb_path_query_array(body, 'strict $.**.src') jsonb_path_ops)
  where body::text like '%/uploads/%';
create index comments_by_writer on comments (writer_id, id desc) where shown;
create index comments_by_parent on comments (parent_id) where parent_id is not null;
create index comments_by_old_id on comments (old_id) where old_id is not null;
create unique index comments_are_imported_once on comments (thread_id, old_id) where old_id is not null;

alter table threads add constraint accepted_answers_are_in_their_thread
  foreign key (accepted_comment_id, id) references comments (id, thread_id);

-- == Edits, drafts, mentions ==

-- A text as it was before an edit: since written_at, until created_at. Comments have no title.
create table edits (
  id bigint primary key generated always as identity,
  thread_id bigint constraint edits_thread_id_threads_id_fk references threads on delete cascade,
  comment_id bigint constraint edits_comment_id_comments_id_fk references comments on delete cascade,
  editor_id bigint not null constraint edits_editor_id_people_id_fk references people,
  title text,
  body jsonb not null,
  body_text text not null,
  written_at timestamptz not null,
  created_at timestamptz not null default now(),
  constraint one_text_is_edited check (num_nonnulls(thread_id, comment_id) = 1)
);
create index edits_by_thread on edits (thread_id, id) where thread_id is not null;
create index edits_by_picture on edits using gin (jsonb_path_query_array(body, 'strict $.**.src') jsonb_path_ops)
  where body::text like '%/uploads/%';
create index edits_by_comment on edits (comment_id, id) where comment_id is not null;

-- A text that its writer has not posted yet. place says where it would be posted; version rises with each save, so that two
-- devices never overwrite each other unnoticed.
create table drafts (
  person_id bigint not null constraint drafts_person_id_people_id_fk references people on delete cascade,
  place text not null,
  version integer not null,
  fields jsonb not null,
  saved_at timestamptz not null default now(),
  constraint drafts_person_id_place_pk primary key (person_id, place)
);

create type mention_kind as enum ('pingback', 'trackback', 'webmention');

-- Pages elsewhere that link to a thread.
create table mentions (
  id bigint primary key generated always as identity,
  thread_id bigint not null constraint mentions_thread_id_threads_id_fk references threads on delete cascade,
  kind mention_kind not null,
  url text not null,
  title text not null,
  excerpt text not null default '',
  created_at timestamptz not null default now(),
  hidden_at timestamptz,
  removed_at timestamptz,
  constraint pages_mention_a_thread_once unique (thread_id, url)
);
create index mentions_by_thread on mentions (thread_id, created_at, id);

-- == A comment's place ==

-- Computes where a new comment belongs, so that no command can put it elsewhere.
create function place_comment() returns trigger language plpgsql as $$
declare
  parent record;
begin
  if new.parent_id is null then
    new.depth := 0;
    new.root_id := new.id;
    new.path := comment_path_segment(new.created_at, new.id);
  else
    select depth, root_id, path into parent from comments where id = new.parent_id and thread_id = new.thread_id;
    if not found then
      raise foreign_key_violation using constraint = 'comments_stay_in_their_thread', table = 'comments';
    end if;
    new.depth := parent.depth + 1;
    new.root_id := parent.root_id;
    new.path := comment_path_below(parent.path, new.created_at, new.id);
  end if;
  new.by_author := exists (select from people where id = new.writer_id and role = 'author');
  return new;
end $$;
create trigger comments_are_placed before insert on comments for each row execute function place_comment();

-- An author who asked without a name stays unnamed in that thread: none of their replies there counts as an author's.
create function unname_author() returns trigger language plpgsql as $$
begin
  new.by_author := not exists (
    select from threads t where t.id = new.thread_id and t.anonymous and t.writer_id = new.writer_id);
  return new;
end $$;
-- Runs after comments_are_placed, which its name comes after.
create trigger unnamed_are_no_authors before insert or update of by_author on comments
  for each row when (new.by_author) execute function unname_author();

-- When somebody becomes an author, or stops being one, everything they wrote takes the mark, or loses it.
create function mark_author_replies() returns trigger language plpgsql as $$
begin
  perform from threads where id in (select thread_id from comments where writer_id = new.id) order by id for no key update;
  update comments set by_author = (new.role = 'author')
  where writer_id = new.id and by_author is distinct from (new.role = 'author');
  return null;
end $$;
create trigger author_replies_follow_the_role after update of role on people for each row
  when ((old.role = 'author') is distinct from (new.role = 'author')) execute function mark_author_replies();

-- The same when a question gets or loses the name of the person who asked.
create function mark_asker() returns trigger language plpgsql as $$
declare
  author boolean := not new.anonymous and exists (select from people where id = new.writer_id and role = 'author');
begin
  update comments set by_author = author
  where thread_id = new.id and writer_id = new.writer_id and by_author is distinct from author;
  return null;
end $$;
create trigger author_replies_follow_the_name after update of anonymous on threads
  for each row when (old.anonymous is distinct from new.anonymous) execute function mark_asker();

-- == Counts of a thread ==

-- Counts the comments of one statement together: an import adds thousands.
create function count_new_comments() returns trigger language plpgsql as $$
begin
  update threads set
    comment_count = comment_count + added.shown,
    author_reply_count = author_reply_count + added.by_author,
    last_activity_at = greatest(last_activity_at, added.latest)
  from (
    select thread_id,
      count(*) filter (where shown) as shown,
      count(*) filter (where shown and by_author) as by_author,
      max(created_at) filter (where shown) as latest
    from added_comments group by thread_id
  ) added where threads.id = added.thread_id;
  update comments set reply_count = reply_count + added.shown
  from (
    select root_id, count(*) as shown from added_comments where depth > 0 and shown group by root_id order by root_id
  ) added where comments.id = added.root_id;
  return null;
end $$;
create trigger new_comments_are_counted after insert on comments
  referencing new table as added_comments for each statement execute function count_new_comments();

-- A visible change of a comment renews the revision of its thread; one that shows or hides it changes the counts.
create function count_changed_comment() returns trigger language plpgsql as $$
declare
  shown_by integer := new.shown::int - old.shown::int;
  author_by integer := (new.shown and new.by_author)::int - (old.shown and old.by_author)::int;
begin
  update threads set
    comment_count = comment_count + shown_by,
    author_reply_count = author_reply_count + author_by,
    last_activity_at = case when shown_by > 0 then greatest(last_activity_at, new.created_at) else last_activity_at end
  where id = new.thread_id;
  if new.depth > 0 and shown_by <> 0 then
    update comments set reply_count = reply_count + shown_by where id = new.root_id;
  end if;
  return null;
end $$;
create trigger changed_comments_are_counted
  after update of body, hidden_at, removed_at, withdrawn_at, promoted_id, by_author, helpful_count on comments
  for each row execute function count_changed_comment();

-- Each change of a thread gives it a higher revision, by which the page store knows an older page.
create function renew_revision() returns trigger language plpgsql as $$
begin
  new.revision := old.revision + 1;
  return new;
end $$;
create trigger threads_renew_their_revision before update on threads for each row execute function renew_revision();

-- == Sort keys and counts of a tag ==

-- A thread gets a tag: the tag's lists sort by the thread's own values.
create function copy_sort_keys() returns trigger language plpgsql as $$
begin
  select kind, listed, answered, last_activity_at, helpful_count, me_too_count
    into new.kind, new.listed, new.answered, new.last_activity_at, new.helpful_count, new.me_too_count
    from threads where id = new.thread_id;
  return new;
end $$;
create trigger sort_keys_are_copied before insert on thread_tags for each row execute function copy_sort_keys();

-- The thread changes: so do the copies.
create function renew_sort_keys() returns trigger language plpgsql as $$
begin
  update thread_tags set
    listed = new.listed, answered = new.answered, last_activity_at = new.last_activity_at,
    helpful_count = new.helpful_count, me_too_count = new.me_too_count
  where thread_id = new.id
    and (listed, answered, last_activity_at, helpful_count, me_too_count)
      is distinct from (new.listed, new.answered, new.last_activity_at, new.helpful_count, new.me_too_count);
  return null;
end $$;
create trigger sort_keys_are_renewed after update on threads for each row execute function renew_sort_keys();

-- Locks tags in the order of their ids, so that two threads with the same tags never wait for each other.
create function count_tagged_threads() returns trigger language plpgsql as $$
declare
  was bigint := case when tg_op <> 'INSERT' and old.listed then old.tag_id end;
  is_now bigint := case when tg_op <> 'DELETE' and new.listed then new.tag_id end;
begin
  if was is not distinct from is_now then return null; end if;
  perform from tags where id in (was, is_now) order by id for no key update;
  update tags set thread_count = thread_count - 1 where id = was;
  update tags set thread_count = thread_count + 1 where id = is_now;
  return null;
end $$;
create trigger tagged_threads_are_counted after insert or delete or update of listed, tag_id on thread_tags
  for each row execute function count_tagged_threads();
