-- Messages between one member and all moderators: private, and on record.

alter type notification_kind add value 'modmail';

create table modmails (
  id bigint primary key generated always as identity,
  person_id bigint not null constraint modmails_person_id_people_id_fk references people on delete cascade,
  title text not null,
  created_at timestamptz not null default now(),
  last_at timestamptz not null default now(),
  unanswered_since timestamptz,
  answered_at timestamptz,
  closed_at timestamptz,
  closed_by_id bigint constraint modmails_closed_by_id_people_id_fk references people on delete set null,
  seen_at timestamptz,
  constraint unanswered_modmails_are_open check (unanswered_since is null or closed_at is null)
);
create index modmails_by_person on modmails (person_id, last_at, id);
create index modmails_latest on modmails (last_at, id);
create index modmails_unanswered on modmails (unanswered_since, id) where unanswered_since is not null;
create index modmails_unanswered_by_person on modmails (person_id) where unanswered_since is not null;
create index modmails_unseen on modmails (person_id)
  where answered_at is not null and (seen_at is null or seen_at < answered_at);

create table modmail_messages (
  id bigint primary key generated always as identity,
  modmail_id bigint not null constraint modmail_messages_modmail_id_modmails_id_fk references modmails on delete cascade,
  writer_id bigint constraint modmail_messages_writer_id_people_id_fk references people on delete set null,
  by_moderator boolean not null,
  text text not null,
  created_at timestamptz not null default now()
);
create index modmail_messages_by_modmail on modmail_messages (modmail_id, id);
create index modmail_messages_by_moderator on modmail_messages (modmail_id, id) where by_moderator;
create index modmail_messages_by_writer on modmail_messages (writer_id, id);
