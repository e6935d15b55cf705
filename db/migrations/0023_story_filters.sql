-- Filters of the list of stories. They know only what everybody may see of a record.

create type time_out as enum ('under_3_months', '3_to_6_months', '6_to_12_months', 'over_a_year');

-- One row for a story, for each of its injuries and any, with each of its treatments and any: the ids of both tags, "any"
-- for any, and what is known about the outcome, the time out and surgery, "-" for what is unknown or not public:
-- "12/any/running/3_to_6_months/no_surgery". A page of a filtered list is a few ranges of one index, one for each facet that
-- fits.
create table story_facets (
  thread_id bigint not null constraint story_facets_thread_id_threads_id_fk references threads on delete cascade,
  facet text not null,
  last_activity_at timestamptz not null,
  time_out_grows_on date,
  constraint story_facets_thread_id_facet_pk primary key (thread_id, facet)
);
create index stories_by_facet on story_facets (facet, last_activity_at desc, thread_id desc);
create index facets_to_renew on story_facets (time_out_grows_on) where time_out_grows_on is not null;
-- A page reads the first rows of a facet. Some facets have thousands: a planner that expected few would read and sort all.
alter table story_facets alter column facet set (n_distinct = 20);

-- == What everybody may see ==

create function time_out_between(began date, ended date) returns time_out
  language sql immutable strict parallel safe
  return case
    when ended < (began + interval '3 months') then 'under_3_months'
    when ended < (began + interval '6 months') then '3_to_6_months'
    when ended < (began + interval '1 year') then '6_to_12_months'
    else 'over_a_year' end::time_out;

-- When a recovery that goes on reaches the next longer time.
create function time_out_grows_on(began date, today date) returns date
  language sql immutable strict parallel safe
  return (select min(began + span)::date from unnest(array[interval '3 months', '6 months', '1 year']) span
    where (began + span)::date > today);

-- The time out ends with the first run, or with the outcome; until then it goes on. It is unknown where its end may be hidden.
create view public_recoveries as
select thread_id, outcome, surgery, time_out_between(began, case when open then current_date else ended end) as time_out,
  case when open then time_out_grows_on(began, current_date) end as time_out_grows_on
from (
  select r.thread_id, seen.outcome, seen.began,
    case when coalesce(r.surgery_visibility, r.injury_visibility) = 'public' then r.surgery end as surgery,
    coalesce(seen.ran, case when seen.outcome <> 'recovering' then seen.outcome_on end) as ended,
    seen.ran is null and coalesce(seen.outcome, 'recovering') = 'recovering' and r.outcome_visibility = 'public'
      and r.milestones_visibility = 'public' and coalesce(m.visibility, 'public') = 'public' as open
  from recoveries r
  left join milestones m on m.thread_id = r.thread_id and m.kind = 'first_run'
  cross join lateral (select
    case when r.outcome_visibility = 'public' then r.outcome end as outcome,
    case when r.outcome_visibility = 'public' then first_day(r.outcome_on) end as outcome_on,
    case when coalesce(r.onset_visibility, r.injury_visibility) = 'public' then first_day(r.onset_on) end as began,
    case when coalesce(m.visibility, r.milestones_visibility) = 'public' then first_day(m.reached_on) end as ran
  ) seen
) recovery;

create function renew_story_facets(stories bigint[]) returns void language plpgsql as $$
begin
  delete from story_facets where thread_id = any (stories);
  insert into story_facets (thread_id, facet, last_activity_at, time_out_grows_on)
  select t.id,
    concat_ws('/', injury.id, treatment.id, coalesce(r.outcome::text, '-'), coalesce(r.time_out::text, '-'),
      case when r.surgery then 'surgery' when not r.surgery then 'no_surgery' else '-' end),
    t.last_activity_at, r.time_out_grows_on
  from threads t
  left join public_recoveries r on r.thread_id = t.id
  cross join lateral (
    select 'any' as id
    union select g.id::text from thread_tags tt join tags g on g.id = tt.tag_id where tt.thread_id = t.id and g.group = 'injury'
  ) injury
  cross join lateral (
    select 'any' as id
    union select tried.tag_id::text from treatments tried join recoveries of on of.thread_id = tried.thread_id
      where tried.thread_id = t.id and coalesce(tried.visibility, of.treatments_visibility) = 'public'
  ) treatment
  where t.id = any (stories) and t.kind = 'story' and t.listed;
end $$;

-- == Every change is followed ==

create function renew_facets_of_record() returns trigger language plpgsql as $$
begin
  perform renew_story_facets(array[new.thread_id]);
  return null;
end $$;
create trigger records_renew_facets after insert or update on recoveries
  for each row execute function renew_facets_of_record();
create trigger moved_tags_renew_facets after update of tag_id on thread_tags
  for each row execute function renew_facets_of_record();

create function renew_facets_of_changed_rows() returns trigger language plpgsql as $$
begin
  perform renew_story_facets(array(select distinct thread_id from changed));
  return null;
end $$;
create trigger new_milestones_renew_facets after insert on milestones referencing new table as changed
  for each statement execute function renew_facets_of_changed_rows();
create trigger changed_milestones_renew_facets after update on milestones referencing new table as changed
  for each statement execute function renew_facets_of_changed_rows();
create trigger deleted_milestones_renew_facets after delete on milestones referencing old table as changed
  for each statement execute function renew_facets_of_changed_rows();
create trigger new_treatments_renew_facets after insert on treatments referencing new table as changed
  for each statement execute function renew_facets_of_changed_rows();
create trigger changed_treatments_renew_facets after update on treatments referencing new table as changed
  for each statement execute function renew_facets_of_changed_rows();
create trigger deleted_treatments_renew_facets after delete on treatments referencing old table as changed
  for each statement execute function renew_facets_of_changed_rows();
create trigger new_tags_renew_facets after insert on thread_tags referencing new table as changed
  for each statement execute function renew_facets_of_changed_rows();
create trigger deleted_tags_renew_facets after delete on thread_tags referencing old table as changed
  for each statement execute function renew_facets_of_changed_rows();

create function renew_facets_of_thread() returns trigger language plpgsql as $$
begin
  if (old.kind, old.listed) is distinct from (new.kind, new.listed) then
    perform renew_story_facets(array[new.id]);
  else
    update story_facets set last_activity_at = new.last_activity_at where thread_id = new.id;
  end if;
  return null;
end $$;
create trigger threads_renew_facets after update on threads for each row
  when ((old.kind, old.listed, old.last_activity_at) is distinct from (new.kind, new.listed, new.last_activity_at)
    and (old.kind = 'story' or new.kind = 'story'))
  execute function renew_facets_of_thread();

create function renew_facets_of_tag() returns trigger language plpgsql as $$
begin
  perform renew_story_facets(array(select thread_id from thread_tags where tag_id = new.id));
  return null;
end $$;
create trigger regrouped_tags_renew_facets after update on tags for each row when (old."group" <> new."group")
  execute function renew_facets_of_tag();

select renew_story_facets(array(select id from threads where kind = 'story'));
