-- What the whole site needs: events, settings, rate limits.

-- == Events ==

-- Everything that happened, in order: each write leaves one event. events_that_pass has those that the sweep deletes when
-- they are old.
create table events (
  id bigint primary key generated always as identity,
  name text not null,
  thread_id bigint constraint events_thread_id_threads_id_fk references threads on delete cascade,
  data jsonb not null,
  created_at timestamptz not null default now()
);
create index events_by_thread on events (thread_id, id);
create index events_that_pass on events (name, created_at)
  where name in (
    'draft.saved', 'draft.discarded', 'thread.visited', 'sign_in.requested', 'people.notified', 'inbox.seen',
    'mail.begun', 'mail.handed_over', 'mail.sent', 'mail.put_off', 'mail.dropped', 'digests.due', 'outcome.asked'
  );

-- Who did it, in which capacity and from where: one row for each event.
create table audit_entries (
  event_id bigint primary key constraint audit_entries_event_id_events_id_fk references events on delete cascade,
  operation text not null,
  actor_id bigint constraint audit_entries_actor_id_people_id_fk references people on delete set null,
  acted_as text not null,
  source text not null,
  created_at timestamptz not null default now()
);
create index audit_by_actor on audit_entries (actor_id, event_id);

-- Every write has an audit entry, a visit too: its time is when somebody was last here. Noted at most twice a day, so that
-- the row of a busy member is not written again and again.
create function note_last_seen() returns trigger language plpgsql as $$
begin
  update people set last_seen_at = new.created_at,
    days_here = days_here + ((new.created_at at time zone 'UTC')::date > (last_seen_at at time zone 'UTC')::date)::int
  where id = new.actor_id and last_seen_at < new.created_at - interval '12 hours';
  return null;
end $$;
create trigger who_acts_was_seen after insert on audit_entries
  for each row when (new.actor_id is not null) execute function note_last_seen();

-- A form that is sent twice is carried out once: key is the form's own, event_id what it led to.
create table submissions (
  person_id bigint not null constraint submissions_person_id_people_id_fk references people on delete cascade,
  key uuid not null,
  event_id bigint constraint submissions_event_id_events_id_fk references events on delete cascade,
  created_at timestamptz not null default now(),
  constraint submissions_person_id_key_pk primary key (person_id, key)
);
create index submissions_by_age on submissions (created_at);

-- == Settings ==

-- What an admin has set to something else than its default.
create table settings (
  name text primary key,
  value jsonb not null,
  changed_by_id bigint constraint settings_changed_by_id_people_id_fk references people on delete set null,
  changed_at timestamptz not null default now()
);

-- == Rate limits ==

-- The shape that rate-limiter-flexible reads and writes (RateLimiterPostgres, tableCreated: true).
create table rate_limits (
  key varchar(255) primary key,
  points integer not null default 0,
  expire bigint
);
create index rate_limits_by_end on rate_limits (expire);
