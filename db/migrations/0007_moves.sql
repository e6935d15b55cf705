-- Posts that move: a comment becomes a thread, a thread becomes a comment, and both ways back. Each function moves
-- everything that belongs to the post, with the counts of both threads.

-- A line without its thread leads nowhere: hides it.
create function hide_line() returns trigger language plpgsql as $$
begin
  new.hidden_at := coalesce(new.hidden_at, now());
  return new;
end $$;
create trigger lines_lead_to_a_thread before update of promoted_id on comments for each row
  when (old.promoted_id is not null and new.promoted_id is null and new.body_text = '') execute function hide_line();

-- == A comment becomes a thread ==

-- The replies below a comment at any depth, with the places they get where that comment is a thread: its direct replies
-- come to the top level. Found by parents and not by path, because a path stops growing and a conversation does not.
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

-- Moves these replies into the new thread.
-- @returns the ids of the replies that moved.
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

-- Leaves the line in place of the comment; all that belonged to its words goes to the new thread.
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

-- The way back: the comment gets the words that the thread has now.
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

-- == A thread becomes a comment ==

-- Moves all comments of a thread below a comment in another, at any depth.
-- @returns the ids of the comments that moved.
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

-- Gives the text of a thread to a comment in another. The thread keeps its own copy for the way back.
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

-- The way back: deletes the comment; the thread gets what belonged to it, and what came since.
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
