alter table threads add constraint accepted_answers_are_in_their_thread
  foreign key (accepted_comment_id, id) references comments (id, thread_id);
--> statement-breakpoint
-- Where a new comment stands: under its parent, or at the top level. 384 bytes are 32 steps; what is deeper
-- stands by time beside the last step, because an index entry has an end and a conversation has none.
create function place_comment() returns trigger language plpgsql as $$
declare
  parent record;
  step bytea := comment_path_segment(new.created_at, new.id);
begin
  if new.parent_id is null then
    new.depth := 0;
    new.root_id := new.id;
    new.path := step;
  else
    select depth, root_id, path into parent from comments where id = new.parent_id and thread_id = new.thread_id;
    if not found then
      raise foreign_key_violation using constraint = 'comments_stay_in_their_thread', table = 'comments';
    end if;
    new.depth := parent.depth + 1;
    new.root_id := parent.root_id;
    new.path := case when length(parent.path) < 384 then parent.path else substring(parent.path for 372) end || step;
  end if;
  new.by_author := exists (select from people where id = new.writer_id and role = 'author');
  return new;
end $$;
--> statement-breakpoint
create trigger comments_are_placed before insert on comments for each row execute function place_comment();
--> statement-breakpoint
create function count_new_comments() returns trigger language plpgsql as $$
begin
  update threads set
    comment_count = comment_count + added.shown,
    author_reply_count = author_reply_count + added.by_author,
    last_activity_at = greatest(last_activity_at, added.latest)
  from (
    select thread_id,
      count(*) filter (where shown) as shown,
      count(*) filter (where shown and by_author) as by_author,
      max(created_at) filter (where shown) as latest
    from added_comments group by thread_id
  ) added where threads.id = added.thread_id;
  update comments set reply_count = reply_count + added.shown
  from (
    select root_id, count(*) as shown from added_comments where depth > 0 and shown group by root_id order by root_id
  ) added where comments.id = added.root_id;
  return null;
end $$;
--> statement-breakpoint
create trigger new_comments_are_counted after insert on comments
  referencing new table as added_comments for each statement execute function count_new_comments();
--> statement-breakpoint
-- Any visible change of a comment renews its thread's revision; one that shows or hides it changes the counts.
create function count_changed_comment() returns trigger language plpgsql as $$
declare
  shown_by integer := new.shown::int - old.shown::int;
  author_by integer := (new.shown and new.by_author)::int - (old.shown and old.by_author)::int;
begin
  update threads set
    comment_count = comment_count + shown_by,
    author_reply_count = author_reply_count + author_by,
    last_activity_at = case when shown_by > 0 then greatest(last_activity_at, new.created_at) else last_activity_at end
  where id = new.thread_id;
  if new.depth > 0 and shown_by <> 0 then
    update comments set reply_count = reply_count + shown_by where id = new.root_id;
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger changed_comments_are_counted
  after update of body, hidden_at, removed_at, withdrawn_at, by_author, helpful_count on comments
  for each row execute function count_changed_comment();
--> statement-breakpoint
create function renew_revision() returns trigger language plpgsql as $$
begin
  new.revision := old.revision + 1;
  return new;
end $$;
--> statement-breakpoint
create trigger threads_renew_their_revision before update on threads for each row execute function renew_revision();
--> statement-breakpoint
create function copy_sort_keys() returns trigger language plpgsql as $$
begin
  select kind, listed, answered, last_activity_at, helpful_count, me_too_count
    into new.kind, new.listed, new.answered, new.last_activity_at, new.helpful_count, new.me_too_count
    from threads where id = new.thread_id;
  return new;
end $$;
--> statement-breakpoint
create trigger sort_keys_are_copied before insert on thread_tags for each row execute function copy_sort_keys();
--> statement-breakpoint
create function renew_sort_keys() returns trigger language plpgsql as $$
begin
  update thread_tags set
    listed = new.listed, answered = new.answered, last_activity_at = new.last_activity_at,
    helpful_count = new.helpful_count, me_too_count = new.me_too_count
  where thread_id = new.id
    and (listed, answered, last_activity_at, helpful_count, me_too_count)
      is distinct from (new.listed, new.answered, new.last_activity_at, new.helpful_count, new.me_too_count);
  return null;
end $$;
--> statement-breakpoint
create trigger sort_keys_are_renewed after update on threads for each row execute function renew_sort_keys();
--> statement-breakpoint
-- Tags are locked in the order of their ids, so that two threads under the same tags never wait for each other.
create function count_tagged_threads() returns trigger language plpgsql as $$
declare
  was bigint := case when tg_op <> 'INSERT' and old.listed then old.tag_id end;
  is_now bigint := case when tg_op <> 'DELETE' and new.listed then new.tag_id end;
begin
  if was is not distinct from is_now then return null; end if;
  perform from tags where id in (was, is_now) order by id for no key update;
  update tags set thread_count = thread_count - 1 where id = was;
  update tags set thread_count = thread_count + 1 where id = is_now;
  return null;
end $$;
--> statement-breakpoint
create trigger tagged_threads_are_counted after insert or delete or update of listed, tag_id on thread_tags
  for each row execute function count_tagged_threads();
--> statement-breakpoint
create function count_helpful() returns trigger language plpgsql as $$
declare
  mark helpful_marks := coalesce(new, old);
  change integer := case tg_op when 'INSERT' then 1 else -1 end;
begin
  -- The thread is locked before its comment, here as everywhere, so that no two writes wait for each other.
  perform from threads where id = (select thread_id from comments where id = mark.comment_id) for no key update;
  update threads set helpful_count = helpful_count + change where id = mark.thread_id;
  update comments set helpful_count = helpful_count + change where id = mark.comment_id;
  return null;
end $$;
--> statement-breakpoint
create trigger helpful_is_counted after insert or delete on helpful_marks for each row execute function count_helpful();
--> statement-breakpoint
create function count_me_toos() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    update threads set me_too_count = me_too_count + 1 where id = new.thread_id;
  else
    update threads set me_too_count = me_too_count - 1 where id = old.thread_id;
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger me_toos_are_counted after insert or delete on me_toos for each row execute function count_me_toos();
--> statement-breakpoint
-- Who becomes an author, or is one no longer, takes the mark on everything said so far along.
create function mark_author_replies() returns trigger language plpgsql as $$
begin
  perform from threads where id in (select thread_id from comments where writer_id = new.id) order by id for no key update;
  update comments set by_author = (new.role = 'author')
  where writer_id = new.id and by_author is distinct from (new.role = 'author');
  return null;
end $$;
--> statement-breakpoint
create trigger author_replies_follow_the_role after update of role on people
  for each row when ((old.role = 'author') is distinct from (new.role = 'author')) execute function mark_author_replies();
