-- The author's queue tells comments that ask from other comments, and calls the author by email.

alter type notification_kind add value if not exists 'queue';

-- What lib/forum/content/comments/asking found. Null: nobody has looked yet, and the comment is taken for a question.
alter table comments add column is_question boolean;
alter table author_queue add column is_question boolean not null default true;

drop index author_queue_by_runners;
create index author_queue_by_runners on author_queue (is_question, runners, asked_at, id);

-- The list of what was resolved, newest first.
create index resolutions_by_time on resolutions (resolved_at desc, id desc);

drop function unanswered_comments();
create function unanswered_comments() returns table (thread_id bigint, comment_id bigint, asked_at timestamptz, is_question boolean)
language sql stable as $$
  select c.thread_id, c.id, c.created_at, coalesce(c.is_question, true)
  from comments c join threads t on t.id = c.thread_id
  where t.kind = 'article' and t.listed and c.depth = 0 and c.shown and not c.by_author and c.promoted_id is null
    and not exists (select from resolutions s where s.comment_id = c.id)
    and not exists (
      select from comments r
      where r.thread_id = c.thread_id and r.by_author and r.shown and r.path > c.path and r.path < c.path || '\xff'::bytea
    )
$$;

create or replace function renew_queued_comments(ids bigint[]) returns void language plpgsql as $$
begin
  delete from author_queue w where w.comment_id = any(ids)
    and not exists (select from unanswered_comments() c where c.comment_id = w.comment_id and c.thread_id = w.thread_id);
  insert into author_queue (thread_id, comment_id, asked_at, is_question)
  select c.thread_id, c.comment_id, c.asked_at, c.is_question from unanswered_comments() c
  where c.comment_id = any(ids) order by c.comment_id
  on conflict (comment_id) where comment_id is not null
    do update set asked_at = excluded.asked_at, is_question = excluded.is_question
    where (author_queue.asked_at, author_queue.is_question) is distinct from (excluded.asked_at, excluded.is_question);
end $$;

drop trigger changed_comments_are_queued on comments;
create trigger changed_comments_are_queued after update on comments for each row
  when ((old.hidden_at, old.removed_at, old.withdrawn_at, old.promoted_id, old.by_author, old.depth, old.root_id,
      old.thread_id, old.path, old.created_at, old.is_question)
    is distinct from (new.hidden_at, new.removed_at, new.withdrawn_at, new.promoted_id, new.by_author, new.depth, new.root_id,
      new.thread_id, new.path, new.created_at, new.is_question))
  execute function queue_changed_comment();
