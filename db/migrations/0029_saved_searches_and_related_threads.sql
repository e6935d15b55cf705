-- Searches that members saved, the emails about them, and the threads that a page shows as related.

-- == Saved searches ==

alter type notification_kind add value 'searches';

create table saved_searches (
  id bigint primary key generated always as identity,
  person_id bigint not null constraint saved_searches_person_id_people_id_fk references people on delete cascade,
  name text not null,
  query text not null,
  created_at timestamptz not null default now(),
  mail_wanted_at timestamptz,
  mailed_entry_id bigint not null,
  seen_at timestamptz not null default now(),
  seen_entry_id bigint not null,
  removed_at timestamptz,
  constraint saved_searches_are_short check (char_length(query) between 1 and 300 and char_length(name) between 1 and 300)
);
create index saved_searches_by_person on saved_searches (person_id, id);
create unique index people_save_a_search_once on saved_searches (person_id, md5(query)) where removed_at is null;
create index saved_searches_to_mail on saved_searches (person_id) where mail_wanted_at is not null and removed_at is null;
create index saved_searches_removed on saved_searches (removed_at) where removed_at is not null;

create table search_mails (
  mail_id bigint not null constraint search_mails_mail_id_mails_id_fk references mails on delete cascade,
  search_id bigint not null constraint search_mails_search_id_saved_searches_id_fk references saved_searches on delete cascade,
  after_entry_id bigint not null,
  until_entry_id bigint not null,
  constraint search_mails_mail_id_search_id_pk primary key (mail_id, search_id)
);
create index search_mails_by_search on search_mails (search_id);

-- == Related threads ==

create table related_threads (
  thread_id bigint not null constraint related_threads_thread_id_threads_id_fk references threads on delete cascade,
  related_id bigint not null constraint related_threads_related_id_threads_id_fk references threads on delete cascade,
  rank smallint not null,
  constraint related_threads_thread_id_rank_pk primary key (thread_id, rank),
  constraint threads_are_related_to_others check (thread_id <> related_id)
);
create index related_threads_by_related on related_threads (related_id, thread_id);

-- When the list of a thread is looked for again. Threads that changed come before all others.
create table related_threads_due (
  thread_id bigint primary key constraint related_threads_due_thread_id_threads_id_fk references threads on delete cascade,
  changed_at timestamptz,
  due_at timestamptz not null default now()
);
create index related_threads_due_changed on related_threads_due (changed_at, thread_id) where changed_at is not null;
create index related_threads_due_next on related_threads_due (due_at, thread_id);

create function relate_again(changed bigint[]) returns void language sql as $$
  insert into related_threads_due (thread_id, changed_at)
  select id, clock_timestamp() from threads where id = any(changed) order by id
  on conflict (thread_id) do update set changed_at = excluded.changed_at
$$;

create function relate_changed_thread() returns trigger language plpgsql as $$
begin
  perform relate_again(array[new.id]);
  return null;
end $$;
create trigger new_threads_are_related after insert on threads for each row execute function relate_changed_thread();
create trigger changed_threads_are_related after update on threads for each row
  when ((old.title, old.body_text, old.kind, old.listed) is distinct from (new.title, new.body_text, new.kind, new.listed))
  execute function relate_changed_thread();

create function relate_changed_rows() returns trigger language plpgsql as $$
begin
  perform relate_again(array(select distinct thread_id from changed_rows));
  return null;
end $$;
create trigger tagged_threads_are_related after insert on thread_tags
  referencing new table as changed_rows for each statement execute function relate_changed_rows();
create trigger untagged_threads_are_related after delete on thread_tags
  referencing old table as changed_rows for each statement execute function relate_changed_rows();
create trigger new_records_are_related after insert on recoveries
  referencing new table as changed_rows for each statement execute function relate_changed_rows();
create trigger changed_records_are_related after update on recoveries
  referencing new table as changed_rows for each statement execute function relate_changed_rows();
create trigger new_treatments_are_related after insert on treatments
  referencing new table as changed_rows for each statement execute function relate_changed_rows();
create trigger changed_treatments_are_related after update on treatments
  referencing new table as changed_rows for each statement execute function relate_changed_rows();
create trigger deleted_treatments_are_related after delete on treatments
  referencing old table as changed_rows for each statement execute function relate_changed_rows();

-- A page shows only roughly how many replies a related thread has, so that few replies change it.
create function rough_replies(replies integer) returns integer language sql immutable parallel safe as $$
  select case when replies < 10 then least(replies, 1) when replies < 100 then 10 else 100 end
$$;

-- The pages that show a thread as related are dropped in the transaction that changes what they show of it, whatever changes it. If it
-- is no longer public, no reader gets the old page.
create function drop_pages_with_related() returns trigger language plpgsql as $$
declare
  is_gone boolean := case tg_op when 'DELETE' then true else old.listed and not new.listed end;
  keys text;
begin
  for keys in
    select json_agg(case when is_gone then '!' else '' end || 'thread:' || thread_id)::text from (
      select thread_id, row_number() over (order by thread_id) / 200 as part from related_threads where related_id = old.id) shown
    group by part
  loop
    perform pg_notify('comeback_stale', keys);
  end loop;
  return old;
end $$;
create trigger changed_threads_drop_pages after update on threads for each row
  when ((old.title, old.slug, old.kind, old.listed, old.answered, old.author_reply_count > 0, rough_replies(old.comment_count))
    is distinct from (new.title, new.slug, new.kind, new.listed, new.answered, new.author_reply_count > 0,
      rough_replies(new.comment_count)))
  execute function drop_pages_with_related();
create trigger deleted_threads_drop_pages before delete on threads for each row execute function drop_pages_with_related();

insert into related_threads_due (thread_id) select id from threads;
