-- What waits for an author, by its plain definition; `waiting` is kept equal to it by the triggers below. Functions and no
-- views, because a view would hold on to the columns it reads.
create function unanswered_questions() returns table (thread_id bigint, asked_at timestamptz, runners integer)
language sql stable as $$
  select t.id, t.created_at, 1 + t.me_too_count
  from threads t join people w on w.id = t.writer_id
  where t.kind = 'question' and t.asked_of_author and t.listed and not t.answered and w.role <> 'author'
    and not exists (select from settlements s where s.thread_id = t.id and s.comment_id is null)
$$;
--> statement-breakpoint
-- A conversation is one range of the path, and every author reply in it stands in the index "author_replies".
create function unanswered_comments() returns table (thread_id bigint, comment_id bigint, asked_at timestamptz)
language sql stable as $$
  select c.thread_id, c.id, c.created_at
  from comments c join threads t on t.id = c.thread_id
  where t.kind = 'article' and t.listed and c.depth = 0 and c.shown and not c.by_author and c.promoted_id is null
    and not exists (select from settlements s where s.comment_id = c.id)
    and not exists (
      select from comments r
      where r.thread_id = c.thread_id and r.by_author and r.shown and r.path > c.path and r.path < c.path || '\xff'::bytea
    )
$$;
--> statement-breakpoint
create function renew_waiting_question(question bigint) returns void language plpgsql as $$
begin
  delete from waiting w where w.thread_id = question and w.comment_id is null
    and not exists (select from unanswered_questions() q where q.thread_id = question);
  insert into waiting (thread_id, asked_at, runners)
  select q.thread_id, q.asked_at, q.runners from unanswered_questions() q where q.thread_id = question
  on conflict (thread_id) where comment_id is null
    do update set asked_at = excluded.asked_at, runners = excluded.runners
    where (waiting.asked_at, waiting.runners) is distinct from (excluded.asked_at, excluded.runners);
end $$;
--> statement-breakpoint
create function renew_waiting_comments(ids bigint[]) returns void language plpgsql as $$
begin
  delete from waiting w where w.comment_id = any(ids)
    and not exists (select from unanswered_comments() c where c.comment_id = w.comment_id and c.thread_id = w.thread_id);
  insert into waiting (thread_id, comment_id, asked_at)
  select c.thread_id, c.comment_id, c.asked_at from unanswered_comments() c where c.comment_id = any(ids) order by c.comment_id
  on conflict (comment_id) where comment_id is not null
    do update set asked_at = excluded.asked_at where waiting.asked_at is distinct from excluded.asked_at;
end $$;
--> statement-breakpoint
-- Thousands of comments come in by one statement of an import. Of those only what begins a conversation, or is an
-- author's, can change what waits. The name comes after "new_comments_are_counted", which has locked the threads.
create function note_new_comments() returns trigger language plpgsql as $$
declare
  roots bigint[] := array(select distinct root_id from added_comments where depth = 0 or by_author);
begin
  if cardinality(roots) > 0 then perform renew_waiting_comments(roots); end if;
  return null;
end $$;
--> statement-breakpoint
create trigger new_comments_wait after insert on comments
  referencing new table as added_comments for each statement execute function note_new_comments();
--> statement-breakpoint
create function note_changed_comment() returns trigger language plpgsql as $$
begin
  perform renew_waiting_comments(array[old.root_id, new.root_id]);
  return null;
end $$;
--> statement-breakpoint
-- Named to come after "changed_comments_are_counted", which has locked the thread.
create trigger changed_comments_wait after update on comments for each row
  when ((old.hidden_at, old.removed_at, old.withdrawn_at, old.promoted_id, old.by_author, old.depth, old.root_id,
      old.thread_id, old.path, old.created_at)
    is distinct from (new.hidden_at, new.removed_at, new.withdrawn_at, new.promoted_id, new.by_author, new.depth, new.root_id,
      new.thread_id, new.path, new.created_at))
  execute function note_changed_comment();
--> statement-breakpoint
create trigger deleted_comments_wait after delete on comments for each row
  when (old.by_author and old.depth > 0) execute function note_changed_comment();
--> statement-breakpoint
create function note_thread() returns trigger language plpgsql as $$
begin
  if new.kind = 'question' then
    perform renew_waiting_question(new.id);
  elsif tg_op = 'UPDATE' then
    perform renew_waiting_comments(array(select id from comments where thread_id = new.id and depth = 0));
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger new_questions_wait after insert on threads for each row
  when (new.asked_of_author) execute function note_thread();
--> statement-breakpoint
create trigger changed_questions_wait after update on threads for each row
  when (new.kind = 'question'
    and (old.asked_of_author, old.listed, old.answered, old.me_too_count, old.created_at, old.writer_id)
      is distinct from (new.asked_of_author, new.listed, new.answered, new.me_too_count, new.created_at, new.writer_id))
  execute function note_thread();
--> statement-breakpoint
create trigger changed_articles_wait after update on threads for each row
  when (new.kind = 'article' and old.listed is distinct from new.listed) execute function note_thread();
--> statement-breakpoint
create function note_settlement() returns trigger language plpgsql as $$
declare
  changed settlements := coalesce(new, old);
begin
  if changed.comment_id is null then
    perform renew_waiting_question(changed.thread_id);
  else
    perform renew_waiting_comments(array[changed.comment_id]);
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger settlements_end_waiting after insert or delete on settlements
  for each row execute function note_settlement();
--> statement-breakpoint
-- An author waits for nobody: who becomes one, or is one no longer, takes their questions along. Their comments follow
-- by the mark that "author_replies_follow_the_role" gives them.
create function note_role() returns trigger language plpgsql as $$
begin
  perform from threads where writer_id = new.id and kind = 'question' order by id for no key update;
  perform renew_waiting_question(id) from threads where writer_id = new.id and kind = 'question' and asked_of_author;
  return null;
end $$;
--> statement-breakpoint
create trigger questions_follow_the_role after update of role on people
  for each row when ((old.role = 'author') is distinct from (new.role = 'author')) execute function note_role();
--> statement-breakpoint
insert into waiting (thread_id, asked_at, runners)
select thread_id, asked_at, runners from unanswered_questions() order by asked_at, thread_id;
--> statement-breakpoint
insert into waiting (thread_id, comment_id, asked_at)
select thread_id, comment_id, asked_at from unanswered_comments() order by asked_at, comment_id;
