-- What was merged into another thread is listed nowhere: its address leads there.
drop trigger changed_questions_wait on threads;
--> statement-breakpoint
drop trigger changed_articles_wait on threads;
--> statement-breakpoint
drop trigger changed_threads_are_found on threads;
--> statement-breakpoint
ALTER TABLE "threads" drop column "listed";--> statement-breakpoint
ALTER TABLE "threads" ADD COLUMN "listed" boolean GENERATED ALWAYS AS ("threads"."hidden_at" is null and "threads"."removed_at" is null and "threads"."withdrawn_at" is null and "threads"."merged_into_id" is null) STORED NOT NULL;--> statement-breakpoint
CREATE INDEX "threads_latest" ON "threads" USING btree ("last_activity_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE "threads"."listed" and "threads"."pinned_at" is null;--> statement-breakpoint
CREATE INDEX "threads_stories" ON "threads" USING btree ("last_activity_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE "threads"."listed" and "threads"."kind" = 'story';--> statement-breakpoint
CREATE INDEX "threads_unanswered" ON "threads" USING btree ("me_too_count" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE "threads"."listed" and "threads"."kind" = 'question' and not "threads"."answered";--> statement-breakpoint
CREATE INDEX "threads_top" ON "threads" USING btree ("helpful_count" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE "threads"."listed" and "threads"."pinned_at" is null;--> statement-breakpoint
CREATE INDEX "threads_by_age" ON "threads" USING btree ("created_at") WHERE "threads"."listed" and "threads"."kind" <> 'article';--> statement-breakpoint
create trigger changed_questions_wait after update on threads for each row
  when (new.kind = 'question'
    and (old.asked_of_author, old.listed, old.answered, old.me_too_count, old.created_at, old.writer_id)
      is distinct from (new.asked_of_author, new.listed, new.answered, new.me_too_count, new.created_at, new.writer_id))
  execute function note_thread();
--> statement-breakpoint
create trigger changed_articles_wait after update on threads for each row
  when (new.kind = 'article' and old.listed is distinct from new.listed) execute function note_thread();
--> statement-breakpoint
create trigger changed_threads_are_found
  after update of title, body, body_text, kind, hidden_at, removed_at, withdrawn_at, merged_into_id, accepted_comment_id, author_reply_count
  on threads for each row execute function find_changed_thread();
--> statement-breakpoint
-- A line that has its words again is a comment as before, and stays in sight.
drop trigger lines_lead_to_a_thread on comments;
--> statement-breakpoint
create trigger lines_lead_to_a_thread before update of promoted_id on comments for each row
  when (old.promoted_id is not null and new.promoted_id is null and new.body_text = '') execute function hide_line();
--> statement-breakpoint
-- Moves all that was said in a thread below a comment in another, at any depth, and the counts of both threads along: the
-- other way of move_replies.
-- @returns the ids of what moved.
create function move_below(home bigint, above bigint) returns bigint[] language plpgsql as $$
declare
  top record;
  went record;
begin
  select id, thread_id, root_id, depth, path into strict top from comments where id = above;
  with recursive below as (
    select c.id, top.id as parent_id, top.depth + 1 as depth, comment_path_below(top.path, c.created_at, c.id) as path
    from comments c where c.thread_id = home and c.parent_id is null
    union all
    select c.id, c.parent_id, b.depth + 1, comment_path_below(b.path, c.created_at, c.id)
    from below b join comments c on c.parent_id = b.id
  ), moved as (
    update comments c set
      thread_id = top.thread_id, parent_id = b.parent_id, depth = b.depth, root_id = top.root_id, path = b.path, reply_count = 0
    from below b where b.id = c.id
    returning c.id, c.shown, c.by_author, c.created_at
  )
  select coalesce(array_agg(m.id), '{}') as ids, count(*) filter (where m.shown) as shown,
    count(*) filter (where m.shown and m.by_author) as by_author, max(m.created_at) filter (where m.shown) as latest
  into went from moved m;
  update threads set
    comment_count = comment_count - went.shown, author_reply_count = author_reply_count - went.by_author
  where id = home;
  update comments set reply_count = reply_count + went.shown where id = top.root_id;
  update threads set
    comment_count = comment_count + went.shown, author_reply_count = author_reply_count + went.by_author,
    last_activity_at = greatest(last_activity_at, went.latest)
  where id = top.thread_id;
  update helpful_marks set within_id = top.thread_id where comment_id = any(went.ids);
  update notifications set thread_id = top.thread_id where comment_id = any(went.ids);
  update drafts d set place = 'reply:' || top.thread_id || ':' || m.id
  from unnest(went.ids) as m (id) where d.place = 'reply:' || home || ':' || m.id;
  update drafts d set place = 'reply:' || top.thread_id || ':' || top.id
  where d.place = 'reply:' || home
    and not exists (select from drafts o where o.person_id = d.person_id and o.place = 'reply:' || top.thread_id || ':' || top.id);
  return went.ids;
end $$;
--> statement-breakpoint
-- Gives the text of a thread, with what belonged to it, to a comment in another; the thread keeps its own for the way back.
create function give_text(home bigint, taker bigint) returns void language plpgsql as $$
begin
  update comments set helpful_count = helpful_count + (select helpful_count from threads where id = home) where id = taker;
  update threads set helpful_count = 0 where id = home;
  update helpful_marks set comment_id = taker, thread_id = null where thread_id = home;
  insert into settlements (thread_id, comment_id, kind, reason, settled_by, settled_at)
  select c.thread_id, c.id, s.kind, s.reason, s.settled_by, s.settled_at
  from settlements s join comments c on c.id = taker join threads t on t.id = c.thread_id and t.kind = 'article'
  where s.thread_id = home and s.comment_id is null;
end $$;
--> statement-breakpoint
-- The way back: the comment goes, and what belonged to it is the thread's again, with what came since.
create function take_text_back(home bigint, taker bigint) returns void language plpgsql as $$
declare
  was record;
begin
  select c.thread_id, c.helpful_count, c.shown, c.by_author into strict was from comments c where c.id = taker;
  update threads set helpful_count = helpful_count + was.helpful_count where id = home;
  update helpful_marks set thread_id = home, comment_id = null where comment_id = taker;
  update notifications set thread_id = home, comment_id = null where comment_id = taker;
  update drafts d set place = 'reply:' || home
  where d.place = 'reply:' || was.thread_id || ':' || taker
    and not exists (select from drafts o where o.person_id = d.person_id and o.place = 'reply:' || home);
  delete from comments where id = taker;
  update threads set comment_count = comment_count - was.shown::int,
    author_reply_count = author_reply_count - (was.shown and was.by_author)::int
  where id = was.thread_id;
end $$;
--> statement-breakpoint
-- What became a thread is a comment again: its line has the words that the thread has now, and what belongs to them.
create function take_words_back(line bigint) returns void language plpgsql as $$
declare
  home record;
begin
  select t.* into strict home from threads t join comments c on c.promoted_id = t.id where c.id = line;
  update comments set
    promoted_id = null, body = home.body, body_text = home.body_text, edited_at = home.edited_at, helpful_count = home.helpful_count
  where id = line;
  update threads set helpful_count = 0 where id = home.id;
  update helpful_marks set comment_id = line, thread_id = null where thread_id = home.id;
  update edits set comment_id = line, thread_id = null, title = null where thread_id = home.id;
  insert into settlements (thread_id, comment_id, kind, reason, settled_by, settled_at)
  select c.thread_id, c.id, s.kind, s.reason, s.settled_by, s.settled_at
  from settlements s join comments c on c.id = line join threads t on t.id = c.thread_id
  where s.thread_id = home.id and s.comment_id is null and t.kind = 'article';
  delete from settlements where thread_id = home.id and comment_id is null;
end $$;
