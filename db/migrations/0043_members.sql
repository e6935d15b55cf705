-- What admins do with members: a list of all, invitations, and two accounts that become one.

create index people_by_last_seen on people (last_seen_at desc nulls first, id desc nulls first) where erased_at is null;
create index people_by_role_and_last_seen on people (role, last_seen_at desc nulls first, id desc nulls first)
  where erased_at is null and role <> 'member';
create index people_held_by_last_seen on people (last_seen_at desc nulls first, id desc nulls first)
  where erased_at is null and (suspended_until is not null or silenced_until is not null or limited_until is not null);
create index people_by_joining on people (joined_at desc nulls first, id desc nulls first) where erased_at is null;

-- The email of an invitation holds a link that signs in its address. `seed` yields the link, `token` is its hash.
create table invitations (
  id bigint primary key generated always as identity,
  email citext not null,
  seed text not null,
  token text not null constraint invitations_have_one_token unique,
  invited_by_id bigint constraint invitations_invited_by_id_people_id_fk references people (id) on delete set null,
  invited_at timestamptz not null default now(),
  expires_at timestamptz not null,
  revoked_at timestamptz,
  used_at timestamptz,
  person_id bigint constraint invitations_person_id_people_id_fk references people (id) on delete set null
);
create unique index people_are_invited_once on invitations (email) where revoked_at is null and used_at is null;
create index invitations_by_inviter on invitations (invited_by_id) where invited_by_id is not null;
create index invitations_by_person on invitations (person_id) where person_id is not null;

-- Moves every row that refers to one person to another person. A row that the other person has already (both marked a post
-- as helpful) is deleted; so is a row that makes no sense any more (one of them muted the other).
create function move_rows_of_person(source bigint, target bigint) returns jsonb language plpgsql as $$
declare
  link record;
  line record;
  moved bigint;
  dropped bigint;
  said jsonb := '{}';
begin
  for link in
    select c.conrelid::regclass as tab, a.attname as col,
      exists (select from pg_index i where i.indrelid = c.conrelid and i.indisunique and a.attnum = any(i.indkey))
        or exists (select from pg_constraint k where k.conrelid = c.conrelid and k.contype = 'c' and a.attnum = any(k.conkey)) as careful
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'f' and c.confrelid = 'people'::regclass and cardinality(c.conkey) = 1
    order by 1, 2
  loop
    moved := 0;
    dropped := 0;
    if link.careful then
      for line in execute format('select ctid as at from %s where %I = $1', link.tab, link.col) using source loop
        begin
          execute format('update %s set %I = $1 where ctid = $2', link.tab, link.col) using target, line.at;
          moved := moved + 1;
        exception when unique_violation or check_violation then
          execute format('delete from %s where ctid = $1', link.tab) using line.at;
          dropped := dropped + 1;
        end;
      end loop;
    else
      execute format('update %s set %I = $1 where %I = $2', link.tab, link.col, link.col) using target, source;
      get diagnostics moved = row_count;
    end if;
    if moved + dropped > 0 then
      said := said || jsonb_build_object(link.tab || '.' || link.col, jsonb_build_object('moved', moved, 'dropped', dropped));
    end if;
  end loop;
  return said;
end $$;
