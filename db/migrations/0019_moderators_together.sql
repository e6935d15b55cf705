-- Emails that call moderators to open cases, notes to colleagues on a case, and decisions that were made together.

alter type notification_kind add value if not exists 'cases';

-- The state of a case of which an email told a moderator: no later email tells it again.
create table case_mails (
  person_id bigint not null constraint case_mails_person_id_people_id_fk references people on delete cascade,
  case_id bigint not null constraint case_mails_case_id_cases_id_fk references cases on delete cascade,
  mail_id bigint not null constraint case_mails_mail_id_mails_id_fk references mails on delete cascade,
  harm integer not null,
  escalated boolean not null,
  constraint case_mails_person_id_case_id_pk primary key (person_id, case_id)
);
create index case_mails_by_case on case_mails (case_id);
create index case_mails_by_mail on case_mails (mail_id);

create table case_notes (
  id bigint primary key generated always as identity,
  case_id bigint not null constraint case_notes_case_id_cases_id_fk references cases on delete cascade,
  writer_id bigint constraint case_notes_writer_id_people_id_fk references people on delete set null,
  text text not null,
  created_at timestamptz not null default now()
);
create index case_notes_by_case on case_notes (case_id, id);
create index case_notes_by_writer on case_notes (writer_id) where writer_id is not null;

-- Decisions that a moderator made at once about several cases have the same value.
alter table decisions add column together_id uuid;
create index decisions_together on decisions (together_id, id) where together_id is not null;
