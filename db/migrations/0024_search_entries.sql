-- What the search of the whole forum reads: one row for each visible thread and comment, each tag, and each person who wrote
-- something. Triggers write the rows in the transaction that changes the post.

-- == Words ==

-- Letters as the search compares them: small, without accents, in one form for each; text without spaces between its words
-- (Chinese, Japanese, Thai, Lao, Khmer, Burmese) letter by letter.
create function search_letters_of(words text) returns text language sql immutable parallel safe as $$
  select regexp_replace(case when octet_length(typed) = char_length(typed) then lower(typed) else
      regexp_replace(
        translate(
          replace(replace(replace(
            lower(normalize(regexp_replace(normalize(regexp_replace(typed, '[\u00ad\u200b-\u200f\u2060\ufeff]', '', 'g'), nfkd),
              '[\u0300-\u036f]', '', 'g'), nfc)),
            'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'),
          'øłđħıς', 'oldhiσ'),
        '([\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff])', ' \1 ', 'g')
    end,
    '[\x01-\x2f\x3a-\x40\x5b-\x60\x7b-\x7f\u0080-\u00a9\u00ab-\u00b1\u00b4\u00b6-\u00b8\u00bb\u00bf\u00d7\u00f7\u2000-\u206f\u2190-\u2bff\u3000-\u303f]+',
    ' ', 'g')
  from (select translate(left(words, 40000), '''’', '') as typed) t
$$;

create function search_stems_of(words text) returns tsvector language sql immutable parallel safe as $$
  select to_tsvector('public.forum_words'::regconfig, left(search_letters_of(words), 60000))
$$;

-- == Entries ==

create type search_entry_kind as enum ('article', 'question', 'story', 'reply', 'tag', 'person');

create table search_entries (
  id bigint primary key generated always as identity,
  kind search_entry_kind not null,
  thread_id bigint constraint search_entries_thread_id_threads_id_fk references threads on delete cascade,
  comment_id bigint,
  tag_id bigint constraint search_entries_tag_id_tags_id_fk references tags on delete cascade,
  person_id bigint constraint search_entries_person_id_people_id_fk references people on delete cascade,
  merit smallint not null,
  helpful_count integer not null default 0,
  written_at timestamptz not null,
  stems tsvector not null,
  constraint entries_of_comments_stay_in_their_thread
    foreign key (comment_id, thread_id) references comments (id, thread_id) on delete cascade on update cascade,
  constraint search_entries_have_one_target
    check (num_nonnulls(thread_id, tag_id, person_id) = 1 and (kind = 'reply') = (comment_id is not null))
);

-- What many readers found helpful, what an author wrote and what solved a question comes first where too much matches.
create function search_merit(helpful integer, more integer) returns smallint language sql immutable parallel safe as $$
  select (least(5, floor(log(2, 1 + helpful::numeric))) + more)::smallint
$$;

-- An entry of merit 3 has the stems "top:1", "top:2" and "top:3", so that the index finds the best of many matches.
create function search_tops(merit smallint) returns text[] language sql immutable parallel safe as $$
  select array(select 'top:' || n from generate_series(1, merit) n)
$$;

create function search_merit_of_comment(reply comments, place threads) returns smallint language sql immutable parallel safe as $$
  select search_merit(reply.helpful_count,
    2 * reply.by_author::int + 2 * (place.accepted_comment_id is not distinct from reply.id)::int)
$$;

-- Filters are stems without a place: "tag:12", "by:7", "kind:story". No word has a colon.
create function search_stems_of_comment(reply comments, place threads) returns tsvector language sql stable parallel safe as $$
  select search_stems_of(reply.body_text) || array_to_tsvector(array_remove(
    array['kind:reply', case when reply.by_author then 'author:yes' else 'author:no' end,
      case when not (place.anonymous and reply.writer_id = place.writer_id) then 'by:' || reply.writer_id end]
    || search_tops(search_merit_of_comment(reply, place))
    || array(select 'tag:' || tag_id from thread_tags where thread_id = reply.thread_id), null))
$$;

create function search_stems_of_person(somebody people) returns tsvector language sql immutable parallel safe as $$
  select setweight(search_stems_of(concat_ws(' ', somebody.handle, somebody.name)), 'A')
    || search_stems_of(coalesce(somebody.about, '')) || array_to_tsvector('kind:person'::text || search_tops(9::smallint))
$$;

-- People have an entry from their first post under their name on.
create function enter_writers(writers bigint[]) returns void language plpgsql as $$
begin
  insert into search_entries (kind, person_id, merit, written_at, stems)
  select 'person', p.id, 9, p.joined_at, search_stems_of_person(p) from people p
  where p.id = any(writers) and not exists (select from search_entries e where e.person_id = p.id)
  on conflict (person_id) do nothing;
end $$;

create function renew_search_entries_of_comments(changed bigint[]) returns void language plpgsql as $$
begin
  delete from search_entries e where e.comment_id = any(changed)
    and not exists (select from comments c where c.id = e.comment_id and c.shown and not c.pointer);
  insert into search_entries (kind, thread_id, comment_id, merit, helpful_count, written_at, stems)
  select 'reply', c.thread_id, c.id, search_merit_of_comment(c, t), c.helpful_count, c.created_at, search_stems_of_comment(c, t)
  from comments c join threads t on t.id = c.thread_id
  where c.id = any(changed) and c.shown and not c.pointer
  on conflict (comment_id) do update set thread_id = excluded.thread_id, merit = excluded.merit,
    helpful_count = excluded.helpful_count, written_at = excluded.written_at, stems = excluded.stems;
  perform enter_writers(array(select distinct c.writer_id from comments c join threads t on t.id = c.thread_id
    where c.id = any(changed) and c.shown and not (t.anonymous and t.writer_id = c.writer_id) order by c.writer_id));
end $$;

create function renew_search_entry_of_thread(changed bigint) returns void language plpgsql as $$
begin
  delete from search_entries e where e.thread_id = changed and e.comment_id is null
    and not exists (select from threads t where t.id = changed and t.listed);
  insert into search_entries (kind, thread_id, merit, helpful_count, written_at, stems)
  select t.kind::text::search_entry_kind, t.id, m.merit, t.helpful_count, t.created_at,
    setweight(search_stems_of(t.title), 'A')
    || search_stems_of(concat_ws(E'\n', t.body_text,
      (select string_agg(u.note, E'\n' order by u.written_at) from story_updates u where u.thread_id = t.id)))
    || array_to_tsvector(array_remove(
      array['kind:' || t.kind, case when t.author_reply_count > 0 then 'author:yes' else 'author:no' end,
        case when t.kind = 'question' then case when t.answered then 'is:answered' else 'is:unanswered' end end,
        case when not t.anonymous then 'by:' || t.writer_id end]
      || search_tops(m.merit) || array(select 'tag:' || tag_id from thread_tags where thread_id = t.id), null))
  from threads t cross join lateral (
    select search_merit(t.helpful_count + t.me_too_count, 1 + t.answered::int + 2 * (t.kind = 'article')::int) as merit) m
  where t.id = changed and t.listed
  on conflict (thread_id) where comment_id is null do update set kind = excluded.kind, merit = excluded.merit,
    helpful_count = excluded.helpful_count, written_at = excluded.written_at, stems = excluded.stems;
  perform enter_writers(array(select writer_id from threads where id = changed and listed and not anonymous));
end $$;

create function renew_search_entries_of_tags(changed bigint[]) returns void language sql as $$
  insert into search_entries (kind, tag_id, merit, written_at, stems)
  select 'tag', t.id, 9, '2000-01-01', setweight(search_stems_of(concat_ws(' ', t.name, t.slug,
      (select string_agg(a.alias::text, ' ' order by a.alias) from tag_aliases a where a.tag_id = t.id))), 'A')
    || search_stems_of(t.description) || array_to_tsvector('kind:tag'::text || search_tops(9::smallint))
  from tags t where t.id = any(changed)
  on conflict (tag_id) do update set stems = excluded.stems
$$;

-- Whether a search names somebody: a person who is not suspended and has a post that readers can see under that name.
create function is_found_by_search(wanted bigint) returns boolean language plpgsql stable parallel safe as $$
begin
  return exists (select from people where id = wanted and (suspended_until is null or suspended_until <= now()))
    and (exists (select from threads where writer_id = wanted and listed and not anonymous)
      or exists (select from comments c join threads t on t.id = c.thread_id
        where c.writer_id = wanted and c.shown and t.listed and not (t.anonymous and t.writer_id = wanted)));
end $$;

-- == What changes them ==

create function enter_new_comments() returns trigger language plpgsql as $$
begin
  insert into search_entries (kind, thread_id, comment_id, merit, helpful_count, written_at, stems)
  select 'reply', c.thread_id, c.id, search_merit_of_comment(c, t), c.helpful_count, c.created_at, search_stems_of_comment(c, t)
  from added_comments n join comments c on c.id = n.id join threads t on t.id = c.thread_id
  where n.shown and not n.pointer;
  perform enter_writers(array(select distinct n.writer_id from added_comments n join threads t on t.id = n.thread_id
    where n.shown and not (t.anonymous and t.writer_id = n.writer_id) order by n.writer_id));
  return null;
end $$;
create trigger new_comments_are_searched after insert on comments
  referencing new table as added_comments for each statement execute function enter_new_comments();

create function enter_changed_comment() returns trigger language plpgsql as $$
begin
  if not new.shown or new.pointer then
    delete from search_entries where comment_id = new.id;
  elsif (old.body_text, old.shown, old.by_author, old.thread_id, old.writer_id, old.pointer, old.created_at,
      search_merit(old.helpful_count, 0))
    is distinct from (new.body_text, new.shown, new.by_author, new.thread_id, new.writer_id, new.pointer, new.created_at,
      search_merit(new.helpful_count, 0)) then
    insert into search_entries (kind, thread_id, comment_id, merit, helpful_count, written_at, stems)
    select 'reply', new.thread_id, new.id, search_merit_of_comment(new, t), new.helpful_count, new.created_at,
      search_stems_of_comment(new, t)
    from threads t where t.id = new.thread_id
    on conflict (comment_id) do update set thread_id = excluded.thread_id, merit = excluded.merit,
      helpful_count = excluded.helpful_count, written_at = excluded.written_at, stems = excluded.stems;
    if not exists (select from search_entries where person_id = new.writer_id) then
      perform enter_writers(array(select new.writer_id from threads
        where id = new.thread_id and not (anonymous and writer_id = new.writer_id)));
    end if;
  else
    update search_entries set helpful_count = new.helpful_count where comment_id = new.id;
  end if;
  return null;
end $$;
create trigger changed_comments_are_searched after update on comments for each row
  when ((old.body_text, old.shown, old.by_author, old.thread_id, old.writer_id, old.pointer, old.created_at, old.helpful_count)
    is distinct from (new.body_text, new.shown, new.by_author, new.thread_id, new.writer_id, new.pointer, new.created_at,
      new.helpful_count))
  execute function enter_changed_comment();

create function enter_new_thread() returns trigger language plpgsql as $$
begin
  perform renew_search_entry_of_thread(new.id);
  return null;
end $$;
create trigger new_threads_are_searched after insert on threads for each row execute function enter_new_thread();

create function enter_changed_thread() returns trigger language plpgsql as $$
begin
  if (old.title, old.body_text, old.kind, old.listed, old.answered, old.author_reply_count > 0, old.anonymous, old.writer_id,
      old.created_at, search_merit(old.helpful_count + old.me_too_count, 0))
    is distinct from (new.title, new.body_text, new.kind, new.listed, new.answered, new.author_reply_count > 0, new.anonymous,
      new.writer_id, new.created_at, search_merit(new.helpful_count + new.me_too_count, 0)) then
    perform renew_search_entry_of_thread(new.id);
  else
    update search_entries set helpful_count = new.helpful_count
    where thread_id = new.id and comment_id is null and helpful_count <> new.helpful_count;
  end if;
  if (old.anonymous, old.writer_id) is distinct from (new.anonymous, new.writer_id) then
    perform renew_search_entries_of_comments(array(
      select id from comments where thread_id = new.id and writer_id in (old.writer_id, new.writer_id)));
  end if;
  if old.accepted_comment_id is distinct from new.accepted_comment_id then
    perform renew_search_entries_of_comments(array_remove(array[old.accepted_comment_id, new.accepted_comment_id], null));
  end if;
  return null;
end $$;
create trigger changed_threads_are_searched after update on threads for each row
  when ((old.title, old.body_text, old.kind, old.listed, old.answered, old.author_reply_count > 0, old.anonymous, old.writer_id,
      old.created_at, old.helpful_count, old.me_too_count, old.accepted_comment_id)
    is distinct from (new.title, new.body_text, new.kind, new.listed, new.answered, new.author_reply_count > 0, new.anonymous,
      new.writer_id, new.created_at, new.helpful_count, new.me_too_count, new.accepted_comment_id))
  execute function enter_changed_thread();

create function enter_story_update() returns trigger language plpgsql as $$
begin
  perform renew_search_entry_of_thread(coalesce(new.thread_id, old.thread_id));
  return null;
end $$;
create trigger story_updates_are_searched after insert or update or delete on story_updates
  for each row execute function enter_story_update();

-- A thread gets or loses tags, and its comments with it.
create function enter_tagged_threads() returns trigger language plpgsql as $$
declare
  tagged bigint;
begin
  for tagged in select distinct thread_id from changed_tags order by thread_id loop
    perform renew_search_entry_of_thread(tagged);
    perform renew_search_entries_of_comments(array(select id from comments where thread_id = tagged and shown));
  end loop;
  return null;
end $$;
create trigger tagged_threads_are_searched after insert on thread_tags
  referencing new table as changed_tags for each statement execute function enter_tagged_threads();
create trigger untagged_threads_are_searched after delete on thread_tags
  referencing old table as changed_tags for each statement execute function enter_tagged_threads();

create function enter_tag() returns trigger language plpgsql as $$
begin
  perform renew_search_entries_of_tags(array[new.id]);
  return null;
end $$;
create trigger tags_are_searched after insert or update of name, slug, description on tags
  for each row execute function enter_tag();

create function enter_alias() returns trigger language plpgsql as $$
begin
  perform renew_search_entries_of_tags(array_remove(array[case when tg_op <> 'INSERT' then old.tag_id end,
    case when tg_op <> 'DELETE' then new.tag_id end], null));
  return null;
end $$;
create trigger aliases_are_searched after insert or update or delete on tag_aliases
  for each row execute function enter_alias();

create function enter_changed_person() returns trigger language plpgsql as $$
begin
  update search_entries set stems = search_stems_of_person(new) where person_id = new.id;
  return null;
end $$;
create trigger changed_people_are_searched after update of handle, name, about on people
  for each row execute function enter_changed_person();

-- == What is there already ==

create unique index comments_are_searched_once on search_entries (comment_id);
create unique index threads_are_searched_once on search_entries (thread_id) where comment_id is null;
create unique index tags_are_searched_once on search_entries (tag_id);
create unique index people_are_searched_once on search_entries (person_id);

do $$
declare
  first bigint := 0;
  next_ids bigint[];
begin
  perform renew_search_entries_of_tags(array(select id from tags));
  perform renew_search_entry_of_thread(id) from threads where listed;
  loop
    next_ids := array(select id from comments where id > first order by id limit 5000);
    exit when cardinality(next_ids) = 0;
    perform renew_search_entries_of_comments(next_ids);
    first := next_ids[cardinality(next_ids)];
  end loop;
end $$;

create index search_entries_by_thread on search_entries (thread_id);
create index search_entries_newest on search_entries (written_at desc, id desc);
-- Without a list of pending changes, which each search would read to its end.
create index search_entries_by_stem on search_entries using gin (stems) with (fastupdate = off);
