-- The author's queue: which questions and comments still have no answer of an author.

create type settlement_kind as enum ('handed_over', 'declined', 'no_question');

-- What an author resolved without an answer: handed to the community, declined, or marked as not a question.
create table settlements (
  id bigint primary key generated always as identity,
  thread_id bigint not null constraint settlements_thread_id_threads_id_fk references threads on delete cascade,
  comment_id bigint constraint settlements_comment_id_comments_id_fk references comments on delete cascade,
  kind settlement_kind not null,
  reason text,
  settled_by bigint not null constraint settlements_settled_by_people_id_fk references people,
  settled_at timestamptz not null default now(),
  constraint who_declines_gives_a_reason check (kind <> 'declined' or reason is not null)
);
create unique index threads_are_settled_once on settlements (thread_id) where comment_id is null;
create unique index comments_are_settled_once on settlements (comment_id) where comment_id is not null;
create index settlements_by_thread on settlements (thread_id);
create index settlements_by_settler on settlements (settled_by);

-- The queue itself, one row for a question or for a conversation below an article. runners counts the one who asked and
-- everybody who said "me too". Triggers keep the queue equal to the two functions below.
create table waiting (
  id bigint primary key generated always as identity,
  thread_id bigint not null constraint waiting_thread_id_threads_id_fk references threads on delete cascade,
  comment_id bigint constraint waiting_comment_id_comments_id_fk references comments on delete cascade,
  asked_at timestamptz not null,
  runners integer not null default 1
);
create unique index threads_wait_once on waiting (thread_id) where comment_id is null;
create unique index comments_wait_once on waiting (comment_id) where comment_id is not null;
create index waiting_by_thread on waiting (thread_id);
create index waiting_by_runners on waiting (runners, asked_at, id);

-- == What belongs in the queue ==

-- These two define the queue. They are functions and not views, because a view would hold on to the columns it reads.
create function unanswered_questions() returns table (thread_id bigint, asked_at timestamptz, runners integer)
language sql stable as $$
  select t.id, t.created_at, 1 + t.me_too_count
  from threads t join people w on w.id = t.writer_id
  where t.kind = 'question' and t.asked_of_author and t.listed and not t.answered and w.role <> 'author'
    and not exists (select from settlements s where s.thread_id = t.id and s.comment_id is null)
$$;

-- A conversation is one range of the path, and the index author_replies holds every author's reply in it.
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

create function renew_waiting_comments(ids bigint[]) returns void language plpgsql as $$
begin
  delete from waiting w where w.comment_id = any(ids)
    and not exists (select from unanswered_comments() c where c.comment_id = w.comment_id and c.thread_id = w.thread_id);
  insert into waiting (thread_id, comment_id, asked_at)
  select c.thread_id, c.comment_id, c.asked_at from unanswered_comments() c where c.comment_id = any(ids) order by c.comment_id
  on conflict (comment_id) where comment_id is not null
    do update set asked_at = excluded.asked_at where waiting.asked_at is distinct from excluded.asked_at;
end $$;

-- == What changes the queue ==

-- One statement of an import adds thousands of comments. Only the first comment of a conversation, or one of an author,
-- changes the queue.
create function note_new_comments() returns trigger language plpgsql as $$
declare
  roots bigint[] := array(select distinct root_id from added_comments where depth = 0 or by_author);
begin
  if cardinality(roots) > 0 then perform renew_waiting_comments(roots); end if;
  return null;
end $$;
-- Its name comes after new_comments_are_counted, which has locked the threads.
create trigger new_comments_wait after insert on comments
  referencing new table as added_comments for each statement execute function note_new_comments();

-- A comment is shown, hidden, moved or promoted.
create function note_changed_comment() returns trigger language plpgsql as $$
begin
  perform renew_waiting_comments(array[old.root_id, new.root_id]);
  return null;
end $$;
-- Its name comes after changed_comments_are_counted, which has locked the thread.
create trigger changed_comments_wait after update on comments for each row
  when ((old.hidden_at, old.removed_at, old.withdrawn_at, old.promoted_id, old.by_author, old.depth, old.root_id,
      old.thread_id, old.path, old.created_at)
    is distinct from (new.hidden_at, new.removed_at, new.withdrawn_at, new.promoted_id, new.by_author, new.depth, new.root_id,
      new.thread_id, new.path, new.created_at))
  execute function note_changed_comment();
create trigger deleted_comments_wait after delete on comments for each row
  when (old.by_author and old.depth > 0) execute function note_changed_comment();

-- A thread is asked of the author, hidden, answered or merged, or one more runner says "me too".
create function note_thread() returns trigger language plpgsql as $$
begin
  if new.kind = 'question' then
    perform renew_waiting_question(new.id);
  elsif tg_op = 'UPDATE' then
    perform renew_waiting_comments(array(select id from comments where thread_id = new.id and depth = 0));
  end if;
  return null;
end $$;
create trigger new_questions_wait after insert on threads for each row
  when (new.asked_of_author) execute function note_thread();
create trigger changed_questions_wait after update on threads for each row
  when (new.kind = 'question'
    and (old.asked_of_author, old.listed, old.answered, old.me_too_count, old.created_at, old.writer_id)
      is distinct from (new.asked_of_author, new.listed, new.answered, new.me_too_count, new.created_at, new.writer_id))
  execute function note_thread();
create trigger changed_articles_wait after update on threads for each row
  when (new.kind = 'article' and old.listed is distinct from new.listed) execute function note_thread();

-- An author resolves a question, or undoes that.
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
create trigger settlements_end_waiting after insert or delete on settlements
  for each row execute function note_settlement();

-- Questions by authors are not in the queue: they leave it, or come back, when the role of their writer changes.
-- Their comments follow through author_replies_follow_the_role.
create function note_role() returns trigger language plpgsql as $$
begin
  perform from threads where writer_id = new.id and kind = 'question' order by id for no key update;
  perform renew_waiting_question(id) from threads where writer_id = new.id and kind = 'question' and asked_of_author;
  return null;
end $$;
create trigger questions_follow_the_role after update of role on people
  for each row when ((old.role = 'author') is distinct from (new.role = 'author')) execute function note_role();
