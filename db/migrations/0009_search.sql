-- Search documents: what readers can find, made from threads and comments in the transaction that writes them.

-- == Words ==

-- English words by their stems, without a list of words to leave out: "time off" and "how long" consist of such words.
create text search dictionary forum_stems (template = snowball, language = english);
create text search configuration forum_words (copy = english);
alter text search configuration forum_words alter mapping for asciiword, word with forum_stems;

-- Every character that is no letter parts words, so that the parser sees no addresses or compounds: "kicked in.having" is
-- three words.
create function stems_of(words text) returns tsvector language sql immutable parallel safe as $$
  select to_tsvector('public.forum_words'::regconfig,
    regexp_replace(translate(left(words, 40000), '''’', ''), '[\x01-\x2f\x3a-\x40\x5b-\x60\x7b-\x7f]+', ' ', 'g'))
$$;

-- A part of a document as plain text, one line for each paragraph in it.
create function words_of(node jsonb) returns text language sql immutable parallel safe as $$
  select string_agg(line, E'\n' order by n) from (
    select n, (select string_agg(coalesce(piece->>'text', ' '), '' order by k)
      from jsonb_array_elements(leaf->'content') with ordinality pieces (piece, k)) as line
    from jsonb_path_query(node, 'strict $.** ? (@.type == "paragraph" || @.type == "heading" || @.type == "codeBlock")')
      with ordinality leaves (leaf, n)
  ) lines where trim(line) <> ''
$$;

-- The parts of an article that answer by themselves: each paragraph, each list, each entry of a list of long ones; with
-- the heading above and the sentence that leads to it. Blocks are counted from 1.
create function passages_of(body jsonb) returns table (block integer, heading text, lead text, words text)
language sql immutable parallel safe as $$
  with blocks as (
    select n::integer as block, node, node->>'type' as kind, coalesce(words_of(node), '') as words
    from jsonb_array_elements(body->'content') with ordinality b (node, n)
  ), placed as (
    select block, node, kind, words,
      coalesce((select h.words from blocks h where h.kind = 'heading' and h.block < b.block order by h.block desc limit 1), '') as heading,
      coalesce((select l.words from blocks l where l.block = b.block - 1 and l.kind = 'paragraph' and l.words like '%:'), '') as lead
    from blocks b where kind in ('paragraph', 'bulletList', 'orderedList', 'blockquote', 'codeBlock')
  )
  select p.block, p.heading, p.lead, part.words
  from placed p cross join lateral (
    select p.words where p.kind not like '%List' or length(p.words) < 600
    union all
    select words_of(item) from jsonb_array_elements(p.node->'content') item where p.kind like '%List' and length(p.words) >= 600
  ) part
  where length(part.words) >= 40 and part.words not like '%:'
$$;

-- == Search documents ==

create type findable_kind as enum ('passage', 'author_reply', 'accepted', 'thread');

create table findables (
  id bigint primary key generated always as identity,
  kind findable_kind not null,
  thread_id bigint not null constraint findables_thread_id_threads_id_fk references threads on delete cascade,
  comment_id bigint,
  block integer,
  words text not null,
  heading text not null default '',
  context text not null default '',
  place text not null default '',
  stems tsvector not null
    generated always as
      (setweight(stems_of(words), 'A') || setweight(stems_of(heading), 'B')
        || setweight(stems_of(context), 'C') || setweight(stems_of(place), 'D')) stored,
  constraint findable_comments_stay_in_their_thread
    foreign key (comment_id, thread_id) references comments (id, thread_id) on delete cascade on update cascade
);
create index findables_by_stem on findables using gin (stems);
create index findables_by_thread on findables (thread_id, kind);
create index findables_by_comment on findables (comment_id) where comment_id is not null;

-- Makes the documents of comments that answer: replies by the author and accepted answers, with what they reply to.
-- An outdated one has none; its words lead to the newer one.
create function renew_findable_comments(changed bigint[]) returns void language sql as $$
  delete from findables where comment_id = any(changed);
  insert into findables (kind, thread_id, comment_id, words, heading, context, place)
  select (case when c.by_author then 'author_reply' else 'accepted' end)::findable_kind, c.thread_id, c.id, left(c.body_text, 20000),
    case when t.kind = 'article' then '' else t.title end,
    left(concat_ws(E'\n', case when c.parent_id is null and t.kind <> 'article' then t.body_text else p.body_text end, former.words), 20000),
    case when t.kind = 'article' then t.title when c.parent_id is not null then left(t.body_text, 2000) else '' end
  from comments c
  join threads t on t.id = c.thread_id
  left join comments p on p.id = c.parent_id and p.shown
  cross join lateral (
    select string_agg(concat_ws(E'\n', o.body_text, above.body_text), E'\n' order by o.id) as words
    from comments o left join comments above on above.id = o.parent_id and above.shown
    where o.newer_id = c.id and o.shown
  ) former
  where c.id = any(changed) and c.shown and t.listed and (c.by_author or t.accepted_comment_id = c.id)
    and not c.pointer and c.outdated_at is null and c.promoted_id is null
$$;

-- Makes the documents of a thread: the passages of an article, or the words of a question without an answer.
create function renew_findable_thread(changed bigint) returns void language sql as $$
  delete from findables where thread_id = changed and comment_id is null;
  insert into findables (kind, thread_id, words, heading)
  select 'thread', id, left(body_text, 20000), title from threads
  where id = changed and kind = 'question' and listed and not answered;
  insert into findables (kind, thread_id, block, words, heading, context, place)
  select 'passage', t.id, p.block, p.words, p.heading, p.lead, t.title
  from threads t cross join lateral passages_of(t.body) p
  where t.id = changed and t.kind = 'article' and t.listed
$$;

-- == What changes them ==

-- Of an import's new comments only those by an author have a document.
create function find_new_comments() returns trigger language plpgsql as $$
begin
  perform renew_findable_comments(array(select id from added_comments where by_author));
  return null;
end $$;
create trigger new_comments_are_found after insert on comments
  referencing new table as added_comments for each statement execute function find_new_comments();

-- A comment's words are also in the documents of the replies to it, and of the answer that replaced it.
create function find_changed_comment() returns trigger language plpgsql as $$
begin
  perform renew_findable_comments(array(
    select id from comments where id in (new.id, old.newer_id, new.newer_id)
    union select id from comments where parent_id = new.id and by_author
    union select newer_id from comments where parent_id = new.id and newer_id is not null
    union select accepted_comment_id from threads where id = new.thread_id and accepted_comment_id is not null
      and accepted_comment_id in (select id from comments where parent_id = new.id)));
  return null;
end $$;
create trigger changed_comments_are_found after update on comments for each row
  when ((old.body_text, old.shown, old.by_author, old.thread_id, old.parent_id, old.pointer, old.outdated_at,
      old.newer_id, old.promoted_id)
    is distinct from (new.body_text, new.shown, new.by_author, new.thread_id, new.parent_id, new.pointer, new.outdated_at,
      new.newer_id, new.promoted_id))
  execute function find_changed_comment();

create function find_new_thread() returns trigger language plpgsql as $$
begin
  perform renew_findable_thread(new.id);
  return null;
end $$;
create trigger new_threads_are_found after insert on threads for each row execute function find_new_thread();

-- A title, a text or a state of a thread changes.
create function find_changed_thread() returns trigger language plpgsql as $$
begin
  if (old.title, old.body, old.kind, old.listed, old.answered) is distinct from (new.title, new.body, new.kind, new.listed, new.answered) then
    perform renew_findable_thread(new.id);
  end if;
  if (old.title, old.kind, old.listed) is distinct from (new.title, new.kind, new.listed)
    or (new.kind <> 'article' and old.body_text <> new.body_text) then
    perform renew_findable_comments(array(
      select id from comments where thread_id = new.id and (by_author or id in (old.accepted_comment_id, new.accepted_comment_id))));
  elsif old.accepted_comment_id is distinct from new.accepted_comment_id then
    perform renew_findable_comments(array_remove(array[old.accepted_comment_id, new.accepted_comment_id], null));
  end if;
  return null;
end $$;
create trigger changed_threads_are_found
  after update of title, body, body_text, kind, hidden_at, removed_at, withdrawn_at, merged_into_id,
    accepted_comment_id, author_reply_count
  on threads for each row execute function find_changed_thread();
