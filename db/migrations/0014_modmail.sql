-- Messages between one member and all moderators, private and on record.

alter type notification_kind add value 'modmail';

create table modmails (
  id bigint primary key generated always as identity,
  person_id bigint not null constraint modmails_person_id_people_id_fk references people on delete cascade,
  subject text not null,
  created_at timestamptz not null default now(),
  last_at timestamptz not null default now(),
  answered boolean not null,
  settled_at timestamptz,
  seen_at timestamptz
);
create index modmails_by_person on modmails (person_id, last_at desc, id desc);
create index modmails_waiting on modmails (last_at, id) where not answered and settled_at is null;
create index modmails_latest on modmails (last_at desc, id desc);

create table modmail_messages (
  id bigint primary key generated always as identity,
  modmail_id bigint not null constraint modmail_messages_modmail_id_modmails_id_fk references modmails on delete cascade,
  writer_id bigint constraint modmail_messages_writer_id_people_id_fk references people on delete set null,
  by_moderator boolean not null,
  text text not null,
  created_at timestamptz not null default now()
);
create index modmail_messages_by_modmail on modmail_messages (modmail_id, id);
create index modmail_messages_by_writer on modmail_messages (writer_id) where writer_id is not null;
