-- What members may have done with their data: an export, a change of the email address, and an end of the account.

-- == People who left ==

alter table people add column erased_at timestamptz;

create type departure_way as enum ('keep', 'withdraw', 'erase');

-- One row for each wish to leave. `seed` yields the link of the email, with the secret of the server; `token` is its hash.
-- `traces` holds what must be found nowhere afterwards, from the first step of an erasure until its proof.
create table departures (
  id bigint primary key generated always as identity,
  person_id bigint constraint departures_person_id_people_id_fk references people (id) on delete set null,
  way departure_way not null,
  seed text,
  token text constraint departures_have_one_token unique,
  asked_at timestamptz not null default now(),
  token_expires timestamptz not null,
  confirmed_at timestamptz,
  due_at timestamptz,
  cancelled_at timestamptz,
  asked_by_id bigint constraint departures_asked_by_id_people_id_fk references people (id) on delete set null,
  reason text,
  again boolean not null default false,
  begun_at timestamptz,
  traces jsonb,
  proved_at timestamptz,
  proof jsonb,
  constraint confirmed_departures_have_a_day check ((confirmed_at is null) = (due_at is null)),
  constraint departures_end_once check (cancelled_at is null or begun_at is null)
);
create unique index people_leave_once on departures (person_id) where cancelled_at is null and proved_at is null;
create index departures_due on departures (due_at) where confirmed_at is not null and cancelled_at is null and proved_at is null;
create index departures_by_person on departures (person_id, id);
create index departures_by_admin on departures (asked_by_id) where asked_by_id is not null;

-- The hashes of all who were erased. The same list is in a file outside of the database (lib/forum/people/departures/list.ts).
create table erasures (
  digest text primary key,
  way departure_way not null,
  erased_at timestamptz not null
);

-- What a person is on the list of erasures: nobody can compute the hash from what pages show.
create function erasure_digest(person bigint, joined timestamptz) returns text language sql stable parallel safe
  return encode(sha256(convert_to(concat_ws(':', 'person', person, (extract(epoch from joined) * 1000000)::bigint), 'UTF8')), 'hex');

-- == A change of the email address ==

create table address_changes (
  id bigint primary key generated always as identity,
  person_id bigint not null constraint address_changes_person_id_people_id_fk references people (id) on delete cascade,
  old_email citext,
  new_email citext not null,
  seed text not null,
  token text not null constraint address_changes_have_one_token unique,
  undo_token text not null constraint address_changes_have_one_undo_token unique,
  asked_at timestamptz not null default now(),
  token_expires timestamptz not null,
  confirmed_at timestamptz,
  undo_until timestamptz,
  undone_at timestamptz,
  constraint confirmed_changes_can_be_undone check ((confirmed_at is null) = (undo_until is null))
);
create index address_changes_by_person on address_changes (person_id, id);

-- == Exports of one's own data ==

create table data_exports (
  id bigint primary key generated always as identity,
  person_id bigint not null constraint data_exports_person_id_people_id_fk references people (id) on delete cascade,
  asked_by_id bigint constraint data_exports_asked_by_id_people_id_fk references people (id) on delete set null,
  reason text,
  asked_at timestamptz not null default now(),
  file text not null constraint data_exports_have_one_file unique,
  ready_at timestamptz,
  bytes bigint,
  expires_at timestamptz,
  failed_at timestamptz,
  constraint ready_exports_expire check ((ready_at is null) = (expires_at is null))
);
create unique index data_is_exported_once_at_a_time on data_exports (person_id) where ready_at is null and failed_at is null;
create index data_exports_by_person on data_exports (person_id, id);
create index data_exports_by_end on data_exports (expires_at) where expires_at is not null;
create index data_exports_by_admin on data_exports (asked_by_id) where asked_by_id is not null;

-- == Names in the public log ==

-- An entry names its moderator by a pseudonym, which its hash covers. Without its row here, nobody knows whose it is.
create table log_names (
  pseudonym text primary key,
  person_id bigint not null constraint log_names_person_id_people_id_fk references people (id) on delete cascade
);
create index log_names_by_person on log_names (person_id);

-- The hash of an entry from before its moderator's handle became a pseudonym.
alter table log_entries add column earlier_hash text;

do $$
declare
  entry record;
  who bigint;
  alias text;
  before text := '';
  changing boolean := false;
begin
  alter table log_entries disable trigger log_entries_are_kept;
  for entry in select * from log_entries order by id loop
    alias := entry.data ->> 'by';
    if alias is not null then
      who := coalesce(
        case entry.kind
          when 'decided' then (select by_id from decisions where id = entry.decision_id)
          when 'undone' then (select undone_by_id from decisions where id = entry.decision_id)
          else (select decided_by_id from appeals where decision_id = entry.decision_id) end,
        (select id from people where handle = alias::citext),
        (select person_id from former_handles where handle = alias::citext));
      alias := coalesce(
        (select min(pseudonym) from log_names where person_id = who),
        'moderator-' || substr(encode(sha256(convert_to(gen_random_uuid()::text, 'UTF8')), 'hex'), 1, 12));
      if who is not null then
        insert into log_names (pseudonym, person_id) values (alias, who) on conflict do nothing;
      end if;
      entry.data := jsonb_set(entry.data, '{by}', to_jsonb(alias));
      changing := true;
    end if;
    if changing then
      entry.earlier_hash := entry.hash;
      entry.previous_hash := before;
      entry.hash := encode(sha256(convert_to(concat_ws(E'\n', entry.previous_hash, entry.id,
        to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), entry.kind, entry.decision_id,
        entry.decision_kind, entry.data::text), 'UTF8')), 'hex');
      update log_entries set data = entry.data, previous_hash = entry.previous_hash, hash = entry.hash,
        earlier_hash = entry.earlier_hash where id = entry.id;
    end if;
    before := entry.hash;
  end loop;
  alter table log_entries enable trigger log_entries_are_kept;
end $$;


-- Everything that somebody wrote, whether it is shown or not.
create index comments_of_writer on comments (writer_id, id);
create index edits_by_editor on edits (editor_id, id);

-- A member who leaves while a post is on its way: the post waits for the end of the erasure, and is then refused.
create function refuse_erased_writer() returns trigger language plpgsql as $$
declare
  writer bigint := (to_jsonb(new) ->> tg_argv[0])::bigint;
begin
  if writer is null then return new; end if;
  perform from people where id = writer and erased_at is null for key share;
  if not found and exists (select from people where id = writer) then
    raise exception 'This account is deleted.' using constraint = 'people_who_left_write_nothing', errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger left_people_write_no_threads before insert on threads for each row execute function refuse_erased_writer('writer_id');
create trigger left_people_write_no_comments before insert on comments for each row execute function refuse_erased_writer('writer_id');
create trigger left_people_edit_nothing before insert on edits for each row execute function refuse_erased_writer('editor_id');
create trigger left_people_have_no_drafts before insert on drafts for each row execute function refuse_erased_writer('person_id');
create trigger left_people_schedule_nothing before insert on scheduled_articles for each row execute function refuse_erased_writer('person_id');
create trigger left_people_start_no_messages before insert on modmails for each row execute function refuse_erased_writer('person_id');
create trigger left_people_write_no_messages before insert on modmail_messages for each row execute function refuse_erased_writer('writer_id');
create trigger left_people_appeal_nothing before insert on appeals for each row execute function refuse_erased_writer('person_id');
create trigger left_people_flag_nothing before insert on flags for each row execute function refuse_erased_writer('person_id');
create trigger left_people_consent_to_nothing before insert on consents for each row execute function refuse_erased_writer('person_id');
create trigger left_people_upload_nothing before insert on pictures for each row execute function refuse_erased_writer('person_id');
create trigger left_people_sign_in_nowhere before insert on sessions for each row execute function refuse_erased_writer('user_id');
