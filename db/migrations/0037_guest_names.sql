-- One address with several names is several people, whose posts the member with that address can take.

create table guest_names (
  id bigint primary key generated always as identity,
  email citext not null,
  name text not null,
  name_key text not null default '',
  person_id bigint not null constraint guest_names_person_id_people_id_fk references people on delete cascade,
  declined_at timestamptz
);

-- Also of guests who claimed their posts since: another import leads to them, and doubles nobody.
insert into guest_names (email, name, person_id)
  select email, coalesce(name, handle::text), id from people
  where imported_at is not null and email is not null and role = 'member';
update people set email = null where guest and email is not null;

create unique index guests_have_one_name_each on guest_names (email, name_key) where name_key <> '';
create index guest_names_by_email on guest_names (email);
create index guest_names_by_person on guest_names (person_id);
create index guest_names_without_key on guest_names (id) where name_key = '';

alter table staged_comments add column name_key text not null default '';
alter table staged_comments add column by_address boolean not null default false;
alter table staged_comments add column odd_date text;
alter table staged_items add column odd_date text;
alter table staged_items add column locked_there boolean not null default false;
