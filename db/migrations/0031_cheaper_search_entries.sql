-- The entry of a reply costs less: fewer calls of functions in SQL, which Postgres starts anew for each row, and no logarithms.

create or replace function search_letters_of(words text) returns text language plpgsql immutable parallel safe as $$
declare
  typed text := translate(left(words, 40000), '''’', '');
begin
  if octet_length(typed) = char_length(typed) then
    typed := lower(typed);
  else
    typed := regexp_replace(
      translate(
        replace(replace(replace(
          lower(normalize(regexp_replace(normalize(regexp_replace(typed, '[\u00ad\u200b-\u200f\u2060\ufeff]', '', 'g'), nfkd),
            '[\u0300-\u036f]', '', 'g'), nfc)),
          'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'),
        'øłđħıς', 'oldhiσ'),
      '([\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff])', ' \1 ', 'g');
  end if;
  return regexp_replace(typed,
    '[\x01-\x2f\x3a-\x40\x5b-\x60\x7b-\x7f\u0080-\u00a9\u00ab-\u00b1\u00b4\u00b6-\u00b8\u00bb\u00bf\u00d7\u00f7\u2000-\u206f\u2190-\u2bff\u3000-\u303f]+',
    ' ', 'g');
end $$;

-- One more for each doubling of the marks, five at most, as before.
create or replace function search_merit(helpful integer, more integer) returns smallint language sql immutable parallel safe as $$
  select ((helpful >= 1)::int + (helpful >= 3)::int + (helpful >= 7)::int + (helpful >= 15)::int + (helpful >= 31)::int + more)::smallint
$$;

create or replace function search_tops(merit smallint) returns text[] language sql immutable parallel safe as $$
  select (array['top:1', 'top:2', 'top:3', 'top:4', 'top:5', 'top:6', 'top:7', 'top:8', 'top:9'])[1:merit]
$$;

create or replace function search_stems_of_comment(reply comments, place threads) returns tsvector language plpgsql stable parallel safe
as $$
declare
  filters text[] := array(select 'tag:' || tag_id from thread_tags where thread_id = reply.thread_id)
    || search_tops(search_merit_of_comment(reply, place));
begin
  if not (place.anonymous and reply.writer_id = place.writer_id) then
    filters := filters || ('by:' || reply.writer_id);
  end if;
  return search_stems_of(reply.body_text) || array_to_tsvector(filters
    || array['kind:reply', case when reply.by_author then 'author:yes' else 'author:no' end]);
end $$;

create or replace function enter_new_comments() returns trigger language plpgsql as $$
begin
  insert into search_entries (kind, thread_id, comment_id, merit, helpful_count, written_at, stems)
  select 'reply', c.thread_id, c.id, search_merit_of_comment(c, t), c.helpful_count, c.created_at, search_stems_of_comment(c, t)
  from added_comments n join comments c on c.id = n.id join threads t on t.id = c.thread_id
  where n.shown and not n.pointer;
  if exists (select from added_comments n where n.shown and not exists (select from search_entries e where e.person_id = n.writer_id)) then
    perform enter_writers(array(select distinct n.writer_id from added_comments n join threads t on t.id = n.thread_id
      where n.shown and not (t.anonymous and t.writer_id = n.writer_id) order by n.writer_id));
  end if;
  return null;
end $$;

-- Replies follow the tags of their thread: a few at once, those of a long thread by a job, so that nobody waits for them.
create table retagged_threads (
  thread_id bigint primary key constraint retagged_threads_thread_id_threads_id_fk references threads on delete cascade,
  renewed_to bigint not null default 0
);

create or replace function enter_tagged_threads() returns trigger language plpgsql as $$
declare
  tagged bigint;
  replies bigint[];
begin
  for tagged in select distinct thread_id from changed_tags order by thread_id loop
    perform renew_search_entry_of_thread(tagged);
    replies := array(select id from comments where thread_id = tagged and shown order by id limit 51);
    if cardinality(replies) <= 50 then
      perform renew_search_entries_of_comments(replies);
    else
      insert into retagged_threads (thread_id) values (tagged) on conflict (thread_id) do update set renewed_to = 0;
    end if;
  end loop;
  return null;
end $$;

-- A reply waits for a list of pending changes to be written into, not for each of its words to find its place in the index. A job
-- empties the list each minute; its limit bounds what a search reads of it.
alter index search_entries_by_stem set (fastupdate = on, gin_pending_list_limit = 2048);
select gin_clean_pending_list('search_entries_by_stem');
