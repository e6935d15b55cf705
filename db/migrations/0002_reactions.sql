-- What readers do besides writing: mark as helpful, say "me too", follow, visit; and what they answer to check-ins.

-- == Helpful ==

-- A mark on a thread or on a comment. within_id is the thread that shows the mark.
create table helpful_marks (
  id bigint primary key generated always as identity,
  person_id bigint not null constraint helpful_marks_person_id_people_id_fk references people on delete cascade,
  thread_id bigint constraint helpful_marks_thread_id_threads_id_fk references threads on delete cascade,
  comment_id bigint constraint helpful_marks_comment_id_comments_id_fk references comments on delete cascade,
  created_at timestamptz not null default now(),
  within_id bigint not null default 0
    constraint helpful_marks_within_id_threads_id_fk references threads on delete cascade,
  constraint one_thing_is_marked check (num_nonnulls(thread_id, comment_id) = 1)
);
create unique index threads_are_helpful_once on helpful_marks (thread_id, person_id) where thread_id is not null;
create unique index comments_are_helpful_once on helpful_marks (comment_id, person_id) where comment_id is not null;
create index helpful_by_person on helpful_marks (person_id, within_id);

-- Finds the thread of a mark, so that all of a reader's marks in a thread are one range of an index.
create function place_helpful_mark() returns trigger language plpgsql as $$
begin
  new.within_id := coalesce(new.thread_id, (select thread_id from comments where id = new.comment_id));
  return new;
end $$;
create trigger helpful_marks_are_placed before insert or update of thread_id, comment_id on helpful_marks
  for each row execute function place_helpful_mark();

-- Keeps helpful_count, which lists are sorted by.
create function count_helpful() returns trigger language plpgsql as $$
declare
  mark helpful_marks := coalesce(new, old);
  change integer := case tg_op when 'INSERT' then 1 else -1 end;
begin
  -- The thread is locked before its comment, here as everywhere, so that no two writes wait for each other.
  perform from threads where id = (select thread_id from comments where id = mark.comment_id) for no key update;
  update threads set helpful_count = helpful_count + change where id = mark.thread_id;
  update comments set helpful_count = helpful_count + change where id = mark.comment_id;
  return null;
end $$;
create trigger helpful_is_counted after insert or delete on helpful_marks for each row execute function count_helpful();

-- == Me too ==

-- Runners who have the same question as the one who asked.
create table me_toos (
  thread_id bigint not null constraint me_toos_thread_id_threads_id_fk references threads on delete cascade,
  person_id bigint not null constraint me_toos_person_id_people_id_fk references people on delete cascade,
  created_at timestamptz not null default now(),
  constraint me_toos_thread_id_person_id_pk primary key (thread_id, person_id)
);

-- Keeps me_too_count, which the author's queue is sorted by.
create function count_me_toos() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    update threads set me_too_count = me_too_count + 1 where id = new.thread_id;
  else
    update threads set me_too_count = me_too_count - 1 where id = old.thread_id;
  end if;
  return null;
end $$;
create trigger me_toos_are_counted after insert or delete on me_toos for each row execute function count_me_toos();

-- == Following ==

-- Members who want to hear of a thread.
create table follows (
  person_id bigint not null constraint follows_person_id_people_id_fk references people on delete cascade,
  thread_id bigint not null constraint follows_thread_id_threads_id_fk references threads on delete cascade,
  created_at timestamptz not null default now(),
  constraint follows_person_id_thread_id_pk primary key (person_id, thread_id)
);
create index follows_by_thread on follows (thread_id);

-- Members who want to hear when the author answers under a tag.
create table tag_follows (
  person_id bigint not null constraint tag_follows_person_id_people_id_fk references people on delete cascade,
  tag_id bigint not null constraint tag_follows_tag_id_tags_id_fk references tags on delete cascade,
  created_at timestamptz not null default now(),
  constraint tag_follows_person_id_tag_id_pk primary key (person_id, tag_id)
);
create index tag_follows_by_tag on tag_follows (tag_id);

-- How far somebody has read in a thread: comments with a higher id are new to them.
create table visits (
  person_id bigint not null constraint visits_person_id_people_id_fk references people on delete cascade,
  thread_id bigint not null constraint visits_thread_id_threads_id_fk references threads on delete cascade,
  seen_comment_id bigint not null,
  visited_at timestamptz not null default now(),
  constraint visits_person_id_thread_id_pk primary key (person_id, thread_id)
);
create index visits_by_thread on visits (thread_id);

-- == Check-ins ==

create type outcome_said as enum ('better', 'same', 'worse', 'running');

-- Check-ins that were sent: some weeks after a question or a story its writer is asked how it went, and never twice.
create table outcome_asks (
  thread_id bigint not null constraint outcome_asks_thread_id_threads_id_fk references threads on delete cascade,
  weeks integer not null,
  asked_at timestamptz not null default now(),
  constraint outcome_asks_thread_id_weeks_pk primary key (thread_id, weeks)
);

-- What they answered.
create table outcomes (
  thread_id bigint not null constraint outcomes_thread_id_threads_id_fk references threads on delete cascade,
  weeks integer not null,
  said outcome_said not null,
  said_at timestamptz not null default now(),
  constraint outcomes_thread_id_weeks_pk primary key (thread_id, weeks)
);
