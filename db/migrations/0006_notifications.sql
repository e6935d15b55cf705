-- Notifications, the emails they become, and whether the mail server works.

create type notification_kind as enum ('reply', 'mention', 'answer', 'followed', 'decision', 'outcome', 'care');
create type mail_pace as enum ('at_once', 'daily', 'weekly', 'never');

-- == Email ==

-- How often somebody wants email of a kind; without a row, the kind's own default holds.
create table mail_choices (
  person_id bigint not null constraint mail_choices_person_id_people_id_fk references people on delete cascade,
  kind notification_kind not null,
  pace mail_pace not null,
  chosen_at timestamptz not null default now(),
  constraint mail_choices_person_id_kind_pk primary key (person_id, kind)
);

-- The outbox. key names an email, so that it is made once. handed_at: from here on the mail server may have it. sent_at: the
-- mail server took it. dropped_at: nobody wants it any more, or its address refuses email for good.
create table mails (
  id bigint primary key generated always as identity,
  key text not null constraint mails_are_made_once unique,
  person_id bigint not null constraint mails_person_id_people_id_fk references people on delete cascade,
  kind notification_kind not null,
  created_at timestamptz not null default now(),
  handed_at timestamptz,
  sent_at timestamptz,
  dropped_at timestamptz,
  attempts integer not null default 0,
  last_error text
);
create index mails_by_person on mails (person_id, id);
create index mails_unsent on mails (created_at) where sent_at is null and dropped_at is null;

-- Whether the mail server takes email: one row, which all instances share.
create table mail_health (
  "only" boolean primary key default true,
  worked_at timestamptz,
  failed_at timestamptz,
  failing_since timestamptz,
  problem text,
  constraint mail_health_is_one_row check ("only"),
  constraint failing_mail_says_why check ((failing_since is null) = (problem is null))
);

insert into mail_health default values;

-- == Notifications ==

-- A member is notified of a comment once, for the best of the reasons. mail_id: the email that said so too.
create table notifications (
  id bigint primary key generated always as identity,
  person_id bigint not null constraint notifications_person_id_people_id_fk references people on delete cascade,
  kind notification_kind not null,
  thread_id bigint constraint notifications_thread_id_threads_id_fk references threads on delete cascade,
  comment_id bigint constraint notifications_comment_id_comments_id_fk references comments on delete cascade,
  note text,
  created_at timestamptz not null default now(),
  seen_at timestamptz,
  mail_id bigint constraint notifications_mail_id_mails_id_fk references mails on delete set null,
  decision_id bigint constraint notifications_decision_id_decisions_id_fk references decisions on delete cascade
);
create unique index people_are_told_of_a_comment_once on notifications (person_id, comment_id, kind)
  where comment_id is not null;
create index notifications_by_person on notifications (person_id, id desc);
create index notifications_by_kind on notifications (person_id, kind, id desc);
create index notifications_unseen on notifications (person_id, thread_id, id) where seen_at is null;
create index notifications_to_mail on notifications (person_id, created_at) where seen_at is null and mail_id is null;
create index notifications_to_gather on notifications (created_at, person_id) where seen_at is null and mail_id is null;
create index notifications_by_thread on notifications (thread_id);
create index notifications_by_comment on notifications (comment_id) where comment_id is not null;
create index notifications_by_decision on notifications (decision_id) where decision_id is not null;
create index notifications_by_mail on notifications (mail_id) where mail_id is not null;
