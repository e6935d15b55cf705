-- What was backed up when, so that every instance knows the newest backup, and an admin hears when it is older than promised.

create table backups (
  id bigint primary key generated always as identity,
  made_at timestamptz not null,
  file text not null,
  host text not null,
  bytes bigint not null,
  sha256 text not null,
  pictures integer not null,
  missing_pictures integer not null,
  constraint backups_have_a_size check (bytes > 0),
  constraint backups_have_a_hash check (sha256 ~ '^[0-9a-f]{64}$')
);
create index backups_by_time on backups (made_at desc);
