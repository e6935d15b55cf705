-- English words by their stems, and none left out: "time off" and "how long" are made of words that say nothing alone.
create text search dictionary forum_stems (template = snowball, language = english);
--> statement-breakpoint
create text search configuration forum_words (copy = english);
--> statement-breakpoint
alter text search configuration forum_words alter mapping for asciiword, word with forum_stems;
--> statement-breakpoint
-- Whatever is no letter parts words, so that the parser sees no addresses or compounds: "kicked in.having" is three words.
create function stems_of(words text) returns tsvector language sql immutable parallel safe as $$
  select to_tsvector('public.forum_words'::regconfig,
    regexp_replace(translate(left(words, 40000), '''’', ''), '[\x01-\x2f\x3a-\x40\x5b-\x60\x7b-\x7f]+', ' ', 'g'))
$$;
--> statement-breakpoint
CREATE TYPE "public"."findable_kind" AS ENUM('passage', 'author_reply', 'accepted', 'thread');--> statement-breakpoint
CREATE TABLE "findables" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "findables_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kind" "findable_kind" NOT NULL,
	"thread_id" bigint NOT NULL,
	"comment_id" bigint,
	"block" integer,
	"words" text NOT NULL,
	"heading" text DEFAULT '' NOT NULL,
	"context" text DEFAULT '' NOT NULL,
	"place" text DEFAULT '' NOT NULL,
	"stems" "tsvector" GENERATED ALWAYS AS (setweight(stems_of("findables"."words"), 'A') || setweight(stems_of("findables"."heading"), 'B') || setweight(stems_of("findables"."context"), 'C') || setweight(stems_of("findables"."place"), 'D')) STORED NOT NULL
);
--> statement-breakpoint
ALTER TABLE "findables" ADD CONSTRAINT "findables_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "findables" ADD CONSTRAINT "findable_comments_stay_in_their_thread" FOREIGN KEY ("comment_id","thread_id") REFERENCES "public"."comments"("id","thread_id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
CREATE INDEX "findables_by_stem" ON "findables" USING gin ("stems");--> statement-breakpoint
CREATE INDEX "findables_by_thread" ON "findables" USING btree ("thread_id","kind");--> statement-breakpoint
CREATE INDEX "findables_by_comment" ON "findables" USING btree ("comment_id") WHERE "findables"."comment_id" is not null;--> statement-breakpoint
-- A part of a document as plain text, a line for each paragraph in it.
create function words_of(node jsonb) returns text language sql immutable parallel safe as $$
  select string_agg(line, E'\n' order by n) from (
    select n, (select string_agg(coalesce(piece->>'text', ' '), '' order by k)
      from jsonb_array_elements(leaf->'content') with ordinality pieces (piece, k)) as line
    from jsonb_path_query(node, 'strict $.** ? (@.type == "paragraph" || @.type == "heading" || @.type == "codeBlock")')
      with ordinality leaves (leaf, n)
  ) lines where trim(line) <> ''
$$;
--> statement-breakpoint
-- What of an article answers by itself: each paragraph, each list, each entry of a list of long ones; with the heading
-- above, and the line that leads to it. Which block it is in is counted from 1.
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
--> statement-breakpoint
-- Comments that answer, as they stand now: replies of the author and accepted answers, with what they reply to. One that is
-- outdated is found no longer; what led to it leads to the newer one.
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
--> statement-breakpoint
-- What a thread itself has to be found: an article its passages, a question that waits its own words.
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
--> statement-breakpoint
create function find_new_comments() returns trigger language plpgsql as $$
begin
  perform renew_findable_comments(array(select id from added_comments where by_author));
  return null;
end $$;
--> statement-breakpoint
create trigger new_comments_are_found after insert on comments
  referencing new table as added_comments for each statement execute function find_new_comments();
--> statement-breakpoint
-- A comment's words are searched with those of the answers to it, and with those of what took its place.
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
--> statement-breakpoint
create trigger changed_comments_are_found after update on comments for each row
  when ((old.body_text, old.shown, old.by_author, old.thread_id, old.parent_id, old.pointer, old.outdated_at, old.newer_id, old.promoted_id)
    is distinct from (new.body_text, new.shown, new.by_author, new.thread_id, new.parent_id, new.pointer, new.outdated_at, new.newer_id, new.promoted_id))
  execute function find_changed_comment();
--> statement-breakpoint
create function find_new_thread() returns trigger language plpgsql as $$
begin
  perform renew_findable_thread(new.id);
  return null;
end $$;
--> statement-breakpoint
create trigger new_threads_are_found after insert on threads for each row execute function find_new_thread();
--> statement-breakpoint
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
--> statement-breakpoint
create trigger changed_threads_are_found
  after update of title, body, body_text, kind, hidden_at, removed_at, withdrawn_at, accepted_comment_id, author_reply_count on threads
  for each row execute function find_changed_thread();
--> statement-breakpoint
do $$
declare
  found bigint;
begin
  for found in select id from threads where kind in ('article', 'question') and listed loop
    perform renew_findable_thread(found);
  end loop;
  perform renew_findable_comments(array(
    select id from comments where by_author and shown
    union select accepted_comment_id from threads where accepted_comment_id is not null));
end $$;
