-- What is published about the recoveries from each injury, which runners it counts, and what has changed since.

create table outcome_releases (
  tag_id bigint primary key constraint outcome_releases_tag_id_tags_id_fk references tags (id) on delete cascade,
  released_at timestamptz not null,
  checked_at timestamptz not null,
  sample boolean not null,
  withheld_at timestamptz,
  body jsonb,
  constraint withheld_releases_are_empty check ((body is null) = (withheld_at is not null))
);
create index outcome_releases_by_check on outcome_releases (checked_at);

-- The runners of the last complete release. `thread_id` has no foreign key: a story that is gone was still counted.
create table outcome_runners (
  tag_id bigint not null constraint outcome_runners_tag_id_tags_id_fk references tags (id) on delete cascade,
  thread_id bigint not null,
  sample boolean not null,
  groups record_group[] not null,
  -- A hash of what was counted; null once the runner has left.
  figures text,
  -- The numbers of the releases since then that left this runner out.
  left_out integer[] not null default '{}',
  constraint outcome_runners_tag_id_thread_id_pk primary key (tag_id, thread_id)
);
create index outcome_runners_by_thread on outcome_runners (thread_id);

-- Stories that changed since the last release. `seen` if a later check found too few of them.
create table outcome_changes (
  tag_id bigint not null constraint outcome_changes_tag_id_tags_id_fk references tags (id) on delete cascade,
  thread_id bigint not null,
  seen boolean not null default false,
  constraint outcome_changes_tag_id_thread_id_pk primary key (tag_id, thread_id)
);
create index outcome_changes_by_thread on outcome_changes (thread_id);

-- One row for each story and injury that may be counted. `limit 1` makes Postgres look up each story of the injury by its key:
-- to read all stories for the sake of one injury would look cheaper to it.
create view countable_stories as
select tt.tag_id, tt.thread_id, t.writer_id, t.sample, t.created_at, c.groups
from thread_tags tt
join tags g on g.id = tt.tag_id and g."group" = 'injury'
cross join lateral (
  select groups from consents where consents.thread_id = tt.thread_id and withdrawn_at is null limit 1) c
cross join lateral (
  select threads.writer_id, threads.sample, threads.created_at
  from threads join people on people.id = threads.writer_id and not people.guest
  where threads.id = tt.thread_id limit 1) t
cross join lateral (select from recoveries where recoveries.thread_id = tt.thread_id limit 1) r
where tt.listed and tt.chosen and tt.kind = 'story';

insert into outcome_changes (tag_id, thread_id) select tag_id, thread_id from countable_stories;

-- Notes that a story changed. If it was counted and may no longer be, what counted it is withheld.
create function recount_outcomes(story bigint) returns void language plpgsql as $$
declare
  stale text;
begin
  -- A release that is being stored does not know of this change: wait for its end.
  perform pg_advisory_xact_lock_shared(hashtext('outcome_releases'));
  insert into outcome_changes (tag_id, thread_id)
  select tag_id, thread_id from countable_stories where thread_id = story
  union select tag_id, thread_id from outcome_runners where thread_id = story
  union select tag_id, thread_id from outcome_changes where thread_id = story
  order by 1
  on conflict on constraint outcome_changes_tag_id_thread_id_pk do update set seen = false;

  perform from outcome_releases
  where tag_id in (select tag_id from outcome_runners where thread_id = story) order by tag_id for no key update;
  with gone as (
    update outcome_runners r set figures = null, groups = '{}'
    where r.thread_id = story and r.figures is not null and not exists (
      select from countable_stories c
      where c.thread_id = r.thread_id and c.tag_id = r.tag_id and c.groups @> r.groups)
    returning r.tag_id, r.sample
  ), withheld as (
    update outcome_releases o set withheld_at = now(), body = null
    from gone where o.tag_id = gone.tag_id and o.sample = gone.sample and o.withheld_at is null
    returning o.tag_id
  )
  select json_agg(key)::text into stale
  from withheld join tags on tags.id = withheld.tag_id
  cross join lateral (values ('!outcomes'), ('!outcomes:' || tags.slug), ('!tag:' || tags.slug)) keys (key);
  if stale is not null then
    perform pg_notify('comeback_stale', stale);
  end if;
end $$;

create function is_story_in_outcomes(story bigint) returns boolean language sql stable
  return exists (select from consents where thread_id = story and withdrawn_at is null)
    or exists (select from outcome_runners where thread_id = story);

create function recount_consent() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' and old.thread_id is not null then
    perform recount_outcomes(old.thread_id);
  end if;
  if tg_op <> 'DELETE' and new.thread_id is not null then
    perform recount_outcomes(new.thread_id);
  end if;
  return null;
end $$;

create function recount_thread() returns trigger language plpgsql as $$
begin
  if is_story_in_outcomes(new.id) then
    perform recount_outcomes(new.id);
  end if;
  return null;
end $$;

create function recount_part_of_story() returns trigger language plpgsql as $$
declare
  story bigint := case when tg_op = 'DELETE' then old.thread_id else new.thread_id end;
begin
  if is_story_in_outcomes(story) then
    perform recount_outcomes(story);
  end if;
  return null;
end $$;

create function recount_person() returns trigger language plpgsql as $$
begin
  perform recount_outcomes(thread_id) from consents
  where person_id = new.id and withdrawn_at is null and thread_id is not null;
  return null;
end $$;

-- At commit, because an edit takes all tags and treatments of a story away before it adds them again.
create constraint trigger consents_recount_outcomes after insert or update or delete on consents
  deferrable initially deferred for each row execute function recount_consent();
create constraint trigger threads_recount_outcomes after update on threads
  deferrable initially deferred for each row
  when (new.kind = 'story' and (old.listed is distinct from new.listed or old.created_at is distinct from new.created_at))
  execute function recount_thread();
create constraint trigger new_tags_recount_outcomes after insert on thread_tags
  deferrable initially deferred for each row when (new.kind = 'story') execute function recount_part_of_story();
create constraint trigger removed_tags_recount_outcomes after delete on thread_tags
  deferrable initially deferred for each row when (old.kind = 'story') execute function recount_part_of_story();
create constraint trigger recoveries_recount_outcomes after insert or update or delete on recoveries
  deferrable initially deferred for each row execute function recount_part_of_story();
create constraint trigger milestones_recount_outcomes after insert or update or delete on milestones
  deferrable initially deferred for each row execute function recount_part_of_story();
create constraint trigger treatments_recount_outcomes after insert or update or delete on treatments
  deferrable initially deferred for each row execute function recount_part_of_story();
create constraint trigger setbacks_recount_outcomes after insert or update or delete on setbacks
  deferrable initially deferred for each row execute function recount_part_of_story();
create constraint trigger updates_recount_outcomes after insert or update or delete on story_updates
  deferrable initially deferred for each row execute function recount_part_of_story();
create constraint trigger check_ins_recount_outcomes after insert or update or delete on outcomes
  deferrable initially deferred for each row execute function recount_part_of_story();
create constraint trigger people_recount_outcomes after update on people
  deferrable initially deferred for each row when (old.guest is distinct from new.guest)
  execute function recount_person();
