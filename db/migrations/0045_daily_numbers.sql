-- Counts of each day, kept by a job, so that a page of numbers reads a few rows however large the forum is.

alter type notification_kind add value 'numbers';

create type daily_measure as enum (
  'sign_ups', 'questions', 'stories', 'articles', 'replies', 'author_replies', 'answered_questions', 'unanswered_questions',
  'first_replies', 'cases', 'decided_cases', 'decided_appeals', 'granted_appeals', 'returned_members');

-- `bucket` is 0, or what the measure divides a day by: hours until a reply or a decision, weeks since members joined.
create table daily_numbers (
  measure daily_measure not null,
  day date not null,
  bucket integer not null default 0,
  amount integer not null,
  constraint daily_numbers_measure_day_bucket_pk primary key (measure, day, bucket),
  constraint daily_numbers_are_not_negative check (least(amount, bucket) >= 0)
);

-- One row: the weeks that are counted, the later one not included.
create table counted_weeks (
  "only" boolean primary key default true,
  since date not null,
  until date not null,
  counted_at timestamptz not null,
  constraint counted_weeks_are_one_row check ("only")
);

create index people_by_own_joining on people (joined_at) where imported_at is null and email is not null;
create index comments_by_age on comments (created_at) where shown;
create index cases_by_age on cases (opened_at);
create index appeals_by_decision on appeals (decided_at) where decided_at is not null;
