CREATE INDEX "comments_by_old_id" ON "comments" USING btree ("old_id") WHERE "comments"."old_id" is not null;--> statement-breakpoint
drop trigger changed_comments_are_counted on comments;
--> statement-breakpoint
create trigger changed_comments_are_counted
  after update of body, hidden_at, removed_at, withdrawn_at, promoted_id, by_author, helpful_count on comments
  for each row execute function count_changed_comment();
--> statement-breakpoint
-- A line whose thread was deleted leads nowhere: it leaves no place behind.
create function hide_line() returns trigger language plpgsql as $$
begin
  new.hidden_at := coalesce(new.hidden_at, now());
  return new;
end $$;
--> statement-breakpoint
create trigger lines_lead_to_a_thread before update of promoted_id on comments for each row
  when (old.promoted_id is not null and new.promoted_id is null) execute function hide_line();
--> statement-breakpoint
-- The path of a comment under the path of what it answers: it stops growing at 32 steps of 12 bytes.
create function comment_path_below(above bytea, at timestamptz, id bigint) returns bytea
language sql stable parallel safe as $$
  select case when length(above) < 384 then above else substring(above for 372) end || comment_path_segment(at, id)
$$;
--> statement-breakpoint
create or replace function place_comment() returns trigger language plpgsql as $$
declare
  parent record;
begin
  if new.parent_id is null then
    new.depth := 0;
    new.root_id := new.id;
    new.path := comment_path_segment(new.created_at, new.id);
  else
    select depth, root_id, path into parent from comments where id = new.parent_id and thread_id = new.thread_id;
    if not found then
      raise foreign_key_violation using constraint = 'comments_stay_in_their_thread', table = 'comments';
    end if;
    new.depth := parent.depth + 1;
    new.root_id := parent.root_id;
    new.path := comment_path_below(parent.path, new.created_at, new.id);
  end if;
  new.by_author := exists (select from people where id = new.writer_id and role = 'author');
  return new;
end $$;
--> statement-breakpoint
-- What answers a comment, at any depth, as it stands where that comment is a thread: its direct answers at the top level.
-- By parents and not by path, because a path ends somewhere and a conversation does not.
create function replies_below(promoted bigint)
returns table (id bigint, parent_id bigint, depth integer, root_id bigint, path bytea, shown boolean)
language sql stable rows 50 as $$
  with recursive below as (
    select c.id, null::bigint as parent_id, 0 as depth, c.id as root_id,
      comment_path_segment(c.created_at, c.id) as path, c.shown
    from comments c where c.parent_id = promoted
    union all
    select c.id, c.parent_id, b.depth + 1, b.root_id, comment_path_below(b.path, c.created_at, c.id), c.shown
    from below b join comments c on c.parent_id = b.id
  )
  select * from below
$$;
--> statement-breakpoint
-- Moves what answers a comment into the thread that the comment becomes, and the counts of both threads along.
-- @returns the ids of what moved.
create function move_replies(promoted bigint, home bigint) returns bigint[] language plpgsql as $$
declare
  line record;
  went record;
begin
  select thread_id, root_id into strict line from comments where id = promoted;
  with placed as (
    select r.*, count(*) filter (where r.shown and r.depth > 0) over (partition by r.root_id) as replies
    from replies_below(promoted) r
  ), moved as (
    update comments c set
      thread_id = home, parent_id = p.parent_id, depth = p.depth, root_id = p.root_id, path = p.path,
      reply_count = case when p.depth = 0 then p.replies else 0 end
    from placed p where p.id = c.id
    returning c.id, c.shown, c.by_author, c.created_at
  )
  select coalesce(array_agg(m.id), '{}') as ids, count(*) filter (where m.shown) as shown,
    count(*) filter (where m.shown and m.by_author) as by_author, max(m.created_at) filter (where m.shown) as latest
  into went from moved m;
  update threads set
    comment_count = comment_count - went.shown, author_reply_count = author_reply_count - went.by_author
  where id = line.thread_id;
  update comments set reply_count = reply_count - went.shown where id = line.root_id;
  update threads set
    comment_count = comment_count + went.shown, author_reply_count = author_reply_count + went.by_author,
    last_activity_at = greatest(last_activity_at, went.latest)
  where id = home;
  update helpful_marks set within_id = home where comment_id = any(went.ids);
  update notifications set thread_id = home where comment_id = any(went.ids);
  update drafts d set place = 'reply:' || home || ':' || m.id
  from unnest(went.ids) as m (id) where d.place = 'reply:' || line.thread_id || ':' || m.id;
  return went.ids;
end $$;
--> statement-breakpoint
-- Leaves of a comment only the line that leads to the thread it became; what belonged to its words goes along.
create function leave_line(promoted bigint, home bigint) returns void language plpgsql as $$
begin
  update threads set helpful_count = helpful_count + (select helpful_count from comments where id = promoted) where id = home;
  update helpful_marks set thread_id = home, comment_id = null where comment_id = promoted;
  update edits set thread_id = home, comment_id = null, title = (select title from threads where id = home)
  where comment_id = promoted;
  insert into settlements (thread_id, kind, reason, settled_by, settled_at)
  select t.id, s.kind, s.reason, s.settled_by, s.settled_at from settlements s join threads t on t.id = home
  where s.comment_id = promoted and s.kind <> 'no_question' and t.kind = 'question';
  delete from settlements where comment_id = promoted;
  update drafts d set place = 'reply:' || home
  from comments c where c.id = promoted and d.place = 'reply:' || c.thread_id || ':' || c.id;
  update comments set
    promoted_id = home, body = '{"type":"doc","content":[]}', body_text = '', helpful_count = 0,
    edited_at = null, outdated_at = null, newer_id = null
  where id = promoted;
end $$;
