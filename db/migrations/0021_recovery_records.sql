-- The recovery record of a story gets treatments, five milestones, setbacks, dates that say how exact they are, who may see
-- which part, and the agreement to be counted in charts. Existing stories keep everything public and are in no chart.

-- == Dates ==

-- A month, 2026-03, if the runner does not know the day; otherwise a day, 2026-03-14.
create domain partial_date as text
  constraint partial_dates_are_months_or_days
  check (value ~ '^[12][0-9]{3}-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?$'
    and make_date(substr(value, 1, 4)::int, substr(value, 6, 2)::int, coalesce(nullif(substr(value, 9, 2), '')::int, 1))
      >= '1000-01-01');

create function first_day(partial_date) returns date
  language sql immutable strict parallel safe
  return make_date(substr($1, 1, 4)::int, substr($1, 6, 2)::int, coalesce(nullif(substr($1, 9, 2), '')::int, 1));

-- == Types ==

create type age_band as enum ('under_30', '30_to_39', '40_to_49', '50_to_59', '60_and_over');
create type milestone_kind as enum ('walking', 'first_run', 'thirty_minutes', 'full_training', 'race');
create type record_group as enum ('injury', 'treatments', 'milestones', 'setbacks', 'outcome', 'pain');
create type record_visibility as enum ('private', 'members', 'public');
create type setback_cause as enum (
  'too_much', 'too_fast', 'long_run', 'hills', 'race', 'shoes', 'strength_work', 'everyday_life', 'illness', 'unknown');
create type treatment_effect as enum ('helped', 'no_effect', 'made_it_worse', 'cannot_tell');
create type treatment_end as enum ('finished', 'no_effect', 'made_it_worse', 'advice', 'time', 'cost', 'other');

-- == Records ==

-- Dates used to be typed by month and were stored as its first day.
create function as_partial_date(day date) returns partial_date
  language sql return to_char(day, case when extract(day from day) = 1 then 'YYYY-MM' else 'YYYY-MM-DD' end);

create table milestones (
  thread_id bigint not null,
  kind milestone_kind not null,
  reached_on partial_date not null,
  recorded_at timestamptz not null default now(),
  visibility record_visibility,
  update_id bigint,
  constraint milestones_thread_id_kind_pk primary key (thread_id, kind)
);

insert into milestones (thread_id, kind, reached_on, recorded_at)
select r.thread_id, reached.kind, as_partial_date(reached.day), greatest(t.created_at, reached.day)
from recoveries r
join threads t on t.id = r.thread_id
cross join lateral (values
  ('first_run'::milestone_kind, r.first_run_on), ('full_training', r.full_training_on)) reached (kind, day)
where reached.day is not null;

alter table recoveries
  drop constraint milestones_follow_the_onset,
  drop column first_run_on,
  drop column full_training_on,
  alter column onset_on type partial_date using as_partial_date(onset_on),
  alter column outcome drop not null,
  add column outcome_on partial_date,
  add column outcome_recorded_at timestamptz,
  add column age_band age_band,
  add column injury_visibility record_visibility not null default 'public',
  add column treatments_visibility record_visibility not null default 'public',
  add column milestones_visibility record_visibility not null default 'public',
  add column setbacks_visibility record_visibility not null default 'public',
  add column outcome_visibility record_visibility not null default 'public',
  add column pain_visibility record_visibility not null default 'public',
  add column side_visibility record_visibility,
  add column surgery_visibility record_visibility,
  add column weekly_distance_visibility record_visibility,
  add column age_band_visibility record_visibility,
  add column onset_visibility record_visibility;

-- What is new says who may see it.
alter table recoveries
  alter column injury_visibility drop default,
  alter column treatments_visibility drop default,
  alter column milestones_visibility drop default,
  alter column setbacks_visibility drop default,
  alter column outcome_visibility drop default,
  alter column pain_visibility drop default;

drop function as_partial_date(date);

update recoveries r
set outcome_recorded_at = greatest(t.created_at, (select max(u.written_at) from story_updates u where u.thread_id = t.id))
from threads t where t.id = r.thread_id;

alter table story_updates rename pain to pain_during;
alter table story_updates rename constraint pain_is_0_to_10 to pain_during_is_0_to_10;
alter table story_updates
  add column pain_next_morning integer,
  add column distance_m integer,
  add constraint pain_next_morning_is_0_to_10 check (pain_next_morning between 0 and 10),
  add constraint distances_are_possible check (distance_m between 1 and 500000);

alter table milestones
  add constraint milestones_thread_id_recoveries_thread_id_fk
    foreign key (thread_id) references recoveries (thread_id) on delete cascade,
  add constraint milestones_update_id_story_updates_id_fk
    foreign key (update_id) references story_updates (id) on delete set null;
create index milestones_by_update on milestones (update_id) where update_id is not null;

create table treatments (
  id bigint primary key generated always as identity,
  thread_id bigint not null
    constraint treatments_thread_id_recoveries_thread_id_fk references recoveries (thread_id) on delete cascade,
  tag_id bigint not null constraint treatments_tag_id_tags_id_fk references tags (id),
  began_on partial_date,
  ended_on partial_date,
  effect treatment_effect,
  ended_because treatment_end,
  visibility record_visibility,
  update_id bigint constraint treatments_update_id_story_updates_id_fk references story_updates (id) on delete set null
);
create index treatments_by_story on treatments (thread_id, id);
create index treatments_by_tag on treatments (tag_id);
create index treatments_by_update on treatments (update_id) where update_id is not null;

create table setbacks (
  id bigint primary key generated always as identity,
  thread_id bigint not null
    constraint setbacks_thread_id_recoveries_thread_id_fk references recoveries (thread_id) on delete cascade,
  happened_on partial_date not null,
  cause setback_cause,
  cost_days integer,
  visibility record_visibility,
  update_id bigint constraint setbacks_update_id_story_updates_id_fk references story_updates (id) on delete set null,
  constraint setbacks_cost_at_most_ten_years check (cost_days between 0 and 3650)
);
create index setbacks_by_story on setbacks (thread_id, id);
create index setbacks_by_update on setbacks (update_id) where update_id is not null;

-- == Consents ==

-- The words that people agreed to. They are never changed: other words get another name.
create table consent_wordings (
  name text primary key,
  words text not null,
  created_at timestamptz not null default now()
);

-- One receipt for each agreement. It stays when it is withdrawn, and when the story is gone.
create table consents (
  id bigint primary key generated always as identity,
  person_id bigint not null constraint consents_person_id_people_id_fk references people (id) on delete cascade,
  thread_id bigint constraint consents_thread_id_threads_id_fk references threads (id) on delete set null,
  wording text not null constraint consents_wording_consent_wordings_name_fk references consent_wordings (name),
  groups record_group[] not null,
  given_at timestamptz not null,
  withdrawn_at timestamptz,
  constraint consents_are_for_something check (cardinality(groups) > 0)
);
create index consents_by_person on consents (person_id, id);
create index consents_by_thread on consents (thread_id);
create index consents_by_withdrawal on consents (withdrawn_at) where withdrawn_at is not null;
create unique index stories_have_one_consent on consents (thread_id) where withdrawn_at is null;
