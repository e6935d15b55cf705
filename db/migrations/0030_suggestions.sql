-- What the search suggests while somebody types: threads by the beginnings of the words of their title, tags by their names, and
-- people by their handle and name.

-- Each word from its first letter to its twelfth, and its stem. A mark in front keeps the kinds apart: no word has one.
create function word_beginnings(words text, mark text) returns text[] language sql immutable parallel safe as $$
  select coalesce(array_agg(distinct mark || part), '{}') from (
    select word from string_to_table(search_letters_of(left(words, 600)), ' ') word where word <> '' limit 60
  ) typed cross join lateral (
    select left(word, n) as part from generate_series(1, least(length(word), 12)) n
    union all select left(stem, 12) from unnest(ts_lexize('public.forum_stems', word)) stem
  ) parts
$$;

create function beginnings_of_entry(entry search_entries) returns text[] language sql stable parallel safe as $$
  select case
    when entry.comment_id is not null then null
    when entry.thread_id is not null then word_beginnings((select title from threads where id = entry.thread_id), '')
    when entry.tag_id is not null then word_beginnings((select concat_ws(' ', t.name, t.slug,
      (select string_agg(a.alias::text, ' ' order by a.alias) from tag_aliases a where a.tag_id = t.id))
      from tags t where t.id = entry.tag_id), '#')
    else word_beginnings((select concat_ws(' ', handle, name) from people where id = entry.person_id), '@')
  end
$$;

alter table search_entries add column beginnings text[];

-- Whatever writes the stems of an entry has read its title or name.
create function begin_search_entry() returns trigger language plpgsql as $$
begin
  new.beginnings := beginnings_of_entry(new);
  return new;
end $$;
create trigger search_entries_are_suggested before insert or update of stems on search_entries
  for each row when (new.comment_id is null) execute function begin_search_entry();

update search_entries e set beginnings = beginnings_of_entry(e) where comment_id is null;

create index search_entries_by_beginning on search_entries using gin (beginnings) with (fastupdate = off)
  where beginnings is not null;
create index search_entries_of_threads_by_merit on search_entries (merit desc, id desc)
  where thread_id is not null and comment_id is null;
