-- Flags, cases, decisions, the log of decisions, appeals, and care cases.

-- What a flag, a case or a decision is about: its kind, and its id in the table of that kind.
create type subject_kind as enum ('thread', 'comment', 'picture', 'person', 'mention');

-- == Reasons ==

-- The list of rules that moderators choose a reason from. The first ones come at the end of this file.
create table reasons (
  id bigint primary key generated always as identity,
  key text constraint reasons_have_one_key unique,
  title text not null,
  text text not null,
  legal boolean not null default false,
  position integer not null default 0,
  created_at timestamptz not null default now(),
  retired_at timestamptz
);

-- == Cases and flags ==

-- All flags on one target until a moderator decides about it. weight adds up what its flags weigh; harm is how harmful the
-- gravest of their reasons is.
create table cases (
  id bigint primary key generated always as identity,
  subject_kind subject_kind not null,
  subject_id bigint not null,
  owner_id bigint constraint cases_owner_id_people_id_fk references people on delete set null,
  weight double precision not null default 0,
  harm integer not null default 0,
  flag_count integer not null default 0,
  opened_at timestamptz not null default now(),
  taken_by_id bigint constraint cases_taken_by_id_people_id_fk references people on delete set null,
  taken_at timestamptz,
  decided_at timestamptz,
  escalated_at timestamptz,
  escalated_by_id bigint constraint cases_escalated_by_id_people_id_fk references people on delete set null,
  escalation_note text,
  escalated_from_kind subject_kind,
  escalated_from_id bigint,
  care boolean not null default false,
  constraint taken_cases_have_a_taker check (taken_by_id is null or taken_at is not null),
  constraint escalated_cases_say_why check ((escalated_at is null) = (escalation_note is null))
);
create unique index things_have_one_open_case on cases (subject_kind, subject_id) where decided_at is null;
create index cases_by_subject on cases (subject_kind, subject_id, id);
create index cases_open on cases (care desc, (escalated_at is not null) desc nulls first, harm desc, weight desc, id)
  where decided_at is null and (flag_count > 0 or escalated_at is not null or care);
create index cases_by_escalator on cases (escalated_by_id) where escalated_by_id is not null;
create index cases_by_owner on cases (owner_id, id) where owner_id is not null;
create index cases_by_taker on cases (taken_by_id) where taken_by_id is not null;

create type flag_origin as enum ('member', 'visitor', 'filter');
create type flag_reason as enum (
  'spam', 'dangerous_advice', 'harassment', 'private_information', 'off_topic', 'illegal', 'other'
);

-- One flag: a member flags, a visitor reports what is illegal, a filter finds something. because is what the filter found.
create table flags (
  id bigint primary key generated always as identity,
  case_id bigint not null constraint flags_case_id_cases_id_fk references cases on delete cascade,
  subject_kind subject_kind not null,
  subject_id bigint not null,
  origin flag_origin not null,
  person_id bigint constraint flags_person_id_people_id_fk references people on delete cascade,
  notifier_name text,
  notifier_email text,
  reason flag_reason not null,
  note text,
  because jsonb,
  weight double precision not null,
  created_at timestamptz not null default now(),
  withdrawn_at timestamptz,
  upheld boolean,
  settled_at timestamptz,
  constraint members_flag_by_name check ((origin = 'member') = (person_id is not null)),
  constraint some_reasons_are_explained
    check (origin = 'filter' or reason not in ('dangerous_advice', 'illegal', 'other') or note is not null)
);
create unique index things_are_flagged_once_by_each on flags (subject_kind, subject_id, person_id)
  where person_id is not null;
create index flags_by_case on flags (case_id, id);
create index flags_by_person on flags (person_id, id desc) where person_id is not null;

-- What a post that sounds as if somebody is in danger may be about. Its case comes before every other. This is health data:
-- nothing else holds it, and the nightly job deletes it.
create table care_signs (
  case_id bigint primary key constraint care_signs_case_id_cases_id_fk references cases on delete cascade,
  group_id text not null,
  strength text not null,
  urgency text not null,
  about text not null,
  also text[] not null default '{}',
  found_at timestamptz not null,
  closed_at timestamptz,
  closed_by_id bigint constraint care_signs_closed_by_id_people_id_fk references people on delete set null,
  outcome text,
  constraint closed_signs_have_an_outcome check ((closed_at is null) = (outcome is null)),
  constraint outcomes_of_signs check (outcome in ('looked_after', 'left'))
);
create index care_signs_by_closer on care_signs (closed_by_id) where closed_by_id is not null;

-- == Decisions ==

create type decision_kind as enum (
  'dismiss', 'hide', 'remove', 'restore', 'redact', 'lock', 'unlock', 'slow', 'author_replies_only', 'move', 'split',
  'merge', 'outdated', 'warn', 'limit', 'silence', 'suspend', 'delete_content'
);
create type machine_part as enum ('none', 'found', 'decided');

-- What a moderator or the program decided. "before" is what undoing the decision needs.
create table decisions (
  id bigint primary key generated always as identity,
  kind decision_kind not null,
  subject_kind subject_kind not null,
  subject_id bigint not null,
  owner_id bigint constraint decisions_owner_id_people_id_fk references people on delete set null,
  case_id bigint constraint decisions_case_id_cases_id_fk references cases on delete set null,
  part_of_id bigint constraint decisions_part_of_id_decisions_id_fk references decisions,
  by_id bigint constraint decisions_by_id_people_id_fk references people,
  machine machine_part not null default 'none',
  noticed boolean not null default false,
  reason_id bigint constraint decisions_reason_id_reasons_id_fk references reasons,
  reason_title text not null,
  reason_text text not null,
  legal boolean not null default false,
  note text not null default '',
  until timestamptz,
  before jsonb not null,
  detail jsonb not null,
  created_at timestamptz not null default now(),
  undone_at timestamptz,
  undone_by_id bigint constraint decisions_undone_by_id_people_id_fk references people,
  constraint the_program_says_so check (by_id is not null or machine = 'decided')
);
create index decisions_by_subject on decisions (subject_kind, subject_id, id);
create index decisions_by_owner on decisions (owner_id, id) where owner_id is not null;
create index decisions_by_case on decisions (case_id) where case_id is not null;
create index decisions_by_part on decisions (part_of_id) where part_of_id is not null;
create index decisions_by_picture on decisions using gin (jsonb_path_query_array(before, 'strict $.**.src') jsonb_path_ops)
  where before::text like '%/uploads/%';
create index decisions_by_moderator on decisions (by_id, id) where by_id is not null;

-- == The log of decisions ==

create type log_entry_kind as enum ('decided', 'undone', 'appeal_granted', 'appeal_refused');

-- One line for each decision and for each change of one. It is chained by hashes, and nobody changes it.
create table log_entries (
  id bigint primary key,
  at timestamptz not null,
  kind log_entry_kind not null,
  decision_id bigint not null,
  decision_kind decision_kind not null,
  data jsonb not null,
  previous_hash text not null,
  hash text not null
);
create index log_by_decision on log_entries (decision_id, id);
create index log_by_kind on log_entries (decision_kind, id desc);
create index log_by_program on log_entries (id desc) where data ->> 'by' is null;

-- Gives each entry the next number and the hash of the one before it, one writer at a time. The hash is of these lines;
-- `npm run forum -- log verify` reads the same ones.
create function chain_log_entry() returns trigger language plpgsql as $$
declare
  last record;
begin
  perform pg_advisory_xact_lock(hashtext('log_entries'));
  select id, hash into last from log_entries order by id desc limit 1;
  new.id := coalesce(last.id, 0) + 1;
  new.previous_hash := coalesce(last.hash, '');
  new.hash := encode(sha256(convert_to(concat_ws(E'\n', new.previous_hash, new.id,
    to_char(new.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), new.kind, new.decision_id, new.decision_kind,
    new.data::text), 'UTF8')), 'hex');
  return new;
end $$;
create trigger log_entries_are_chained before insert on log_entries for each row execute function chain_log_entry();

-- Refuses every change of an entry.
create function keep_log() returns trigger language plpgsql as $$
begin
  raise exception 'The log of decisions is never changed.';
end $$;
create trigger log_entries_are_kept before update or delete or truncate on log_entries
  for each statement execute function keep_log();

-- == Appeals ==

-- What the member concerned says against a decision, once.
create table appeals (
  id bigint primary key generated always as identity,
  decision_id bigint not null constraint decisions_are_appealed_once unique
    constraint appeals_decision_id_decisions_id_fk references decisions on delete cascade,
  person_id bigint not null constraint appeals_person_id_people_id_fk references people on delete cascade,
  text text not null,
  created_at timestamptz not null default now(),
  decided_at timestamptz,
  decided_by_id bigint constraint appeals_decided_by_id_people_id_fk references people on delete set null,
  granted boolean,
  answer text,
  constraint decided_appeals_are_answered check ((decided_at is null) = (granted is null))
);
create index appeals_open on appeals (created_at, id) where decided_at is null;
create index appeals_by_person on appeals (person_id, id);

-- Questions and answers before an appeal is decided.
create table appeal_messages (
  id bigint primary key generated always as identity,
  appeal_id bigint not null constraint appeal_messages_appeal_id_appeals_id_fk references appeals on delete cascade,
  person_id bigint not null constraint appeal_messages_person_id_people_id_fk references people on delete cascade,
  text text not null,
  created_at timestamptz not null default now()
);
create index appeal_messages_by_appeal on appeal_messages (appeal_id, id);

-- == The first reasons ==

insert into reasons (key, title, text, legal, position) values
  ('waiting', 'Waiting for a look',
    'Something about it is often seen in spam, or several readers flagged it, so it waits until a moderator has looked.', false, 1),
  ('spam', 'Spam or advertising',
    'Selling has no place here. Whoever earns from what they recommend says so, once.', false, 2),
  ('danger', 'Dangerous advice',
    'Diagnosis or dosage as if by a doctor, talking somebody out of seeing one, or anything that could make an injury worse.', false, 3),
  ('harassment', 'Contempt or harassment',
    'Nobody is talked down to here: not slow runners, heavy runners, old runners, nor those who stopped.', false, 4),
  ('privacy', 'Somebody’s private information',
    'Another person’s health, name, address or picture is told by that person alone.', false, 5),
  ('off_topic', 'Off topic',
    'It is about neither running nor recovering from an injury, or belongs in another thread.', false, 6),
  ('twice', 'Said already',
    'The same thing is said elsewhere; one place for it helps those who look for an answer.', false, 7),
  ('evasion', 'Going around a decision',
    'An account or a text that goes on with what was decided about before.', false, 8),
  ('order', 'Keeping order', 'It stands where it is found more easily, or where the conversation can go on.', false, 9),
  ('illegal', 'Against the law', 'It breaks a law; the moderator says which.', true, 10),
  ('mistake', 'A decision that was wrong', 'What was decided before did not hold on a second look.', false, 11),
  ('fine', 'Within the rules', 'A moderator has looked at it, and nothing about it is against the rules.', false, 12);
