-- What members keep, hide and mute for themselves. Each row is private to its member and ends with the account.

alter type notification_kind add value 'reminder';

create table saved_posts (
  id bigint primary key generated always as identity,
  person_id bigint not null constraint saved_posts_person_id_people_id_fk references people on delete cascade,
  thread_id bigint constraint saved_posts_thread_id_threads_id_fk references threads on delete cascade,
  comment_id bigint constraint saved_posts_comment_id_comments_id_fk references comments on delete cascade,
  note text not null default '',
  -- The day that the member chose, and when it begins to count in their time zone.
  remind_on date,
  remind_at timestamptz,
  saved_at timestamptz not null default now(),
  removed_at timestamptz,
  constraint one_post_is_saved check (num_nonnulls(thread_id, comment_id) = 1),
  constraint saved_notes_are_short check (char_length(note) <= 4000),
  constraint reminders_have_a_day check ((remind_on is null) = (remind_at is null))
);
create unique index threads_are_saved_once on saved_posts (thread_id, person_id) where thread_id is not null;
create unique index comments_are_saved_once on saved_posts (comment_id, person_id) where comment_id is not null;
create index saved_posts_by_person on saved_posts (person_id, saved_at, id) where removed_at is null;
create index saved_posts_with_reminder on saved_posts (person_id, saved_at, id)
  where removed_at is null and remind_at is not null;
create index saved_posts_removed on saved_posts (removed_at) where removed_at is not null;

create table own_hidden_threads (
  person_id bigint not null constraint own_hidden_threads_person_id_people_id_fk references people on delete cascade,
  thread_id bigint not null constraint own_hidden_threads_thread_id_threads_id_fk references threads on delete cascade,
  hidden_at timestamptz not null default now(),
  constraint own_hidden_threads_person_id_thread_id_pk primary key (person_id, thread_id)
);
create index own_hidden_threads_by_thread on own_hidden_threads (thread_id);
create index own_hidden_threads_by_time on own_hidden_threads (person_id, hidden_at, thread_id);

create table muted_people (
  person_id bigint not null constraint muted_people_person_id_people_id_fk references people on delete cascade,
  muted_id bigint not null constraint muted_people_muted_id_people_id_fk references people on delete cascade,
  muted_at timestamptz not null default now(),
  constraint muted_people_person_id_muted_id_pk primary key (person_id, muted_id),
  constraint people_do_not_mute_themselves check (person_id <> muted_id)
);
create index muted_people_by_muted on muted_people (muted_id);
