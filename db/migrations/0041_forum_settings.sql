-- Each change of a setting, so that an admin can see who changed what, and undo it. Null values are the default.

create table setting_changes (
  id bigint primary key generated always as identity,
  name text not null,
  from_value jsonb,
  to_value jsonb,
  changed_by_id bigint constraint setting_changes_changed_by_id_people_id_fk references people on delete set null,
  changed_at timestamptz not null default now(),
  undoes_id bigint constraint setting_changes_undoes_id_setting_changes_id_fk references setting_changes on delete set null,
  constraint setting_changes_change_something check (from_value is distinct from to_value)
);
create index setting_changes_by_name on setting_changes (name, id);
create index setting_changes_by_person on setting_changes (changed_by_id) where changed_by_id is not null;
create index setting_changes_by_undone on setting_changes (undoes_id) where undoes_id is not null;

-- The logo, in each size that pages, browsers and phones ask for. The key is the hash of the largest one.
create table setting_pictures (
  key text not null,
  size integer not null,
  bytes bytea not null,
  stored_at timestamptz not null default now(),
  constraint setting_pictures_key_size_pk primary key (key, size),
  constraint setting_pictures_are_small check (size > 0 and octet_length(bytes) <= 1048576)
);
