-- Tables, columns, functions, events and jobs get the words of docs/GLOSSARY.md. No row is added or deleted.
--
-- The log of decisions stays as it is, because its hashes cover its entries: db/decisions/log.ts reads the field
-- "subjectKind" of older entries as "targetKind".

-- == Types, tables and columns ==

alter type subject_kind rename to target_kind;
alter type settlement_kind rename to resolution_kind;
alter type findable_kind rename to search_document_kind;
alter type outcome_said rename to outcome_answer;
alter type mail_pace rename to mail_frequency;

alter table settlements rename to resolutions;
alter table resolutions rename settled_by to resolved_by_id;
alter table resolutions rename settled_at to resolved_at;

alter table waiting rename to author_queue;

alter table findables rename to search_documents;

alter table lessons rename to training_examples;
alter table training_examples rename subject_kind to target_kind;
alter table training_examples rename subject_id to target_id;
alter table training_examples rename learnt_at to trained_at;

alter table text_marks rename to text_fingerprints;
alter table text_fingerprints rename subject_kind to target_kind;
alter table text_fingerprints rename subject_id to target_id;
alter table text_fingerprints rename marks to fingerprints;

alter table outcome_asks rename to check_ins;
alter table check_ins rename asked_at to sent_at;
alter table outcomes rename said to answer;
alter table outcomes rename said_at to answered_at;

alter table mail_choices rename to mail_preferences;
alter table mail_preferences rename pace to frequency;

alter table cases rename subject_kind to target_kind;
alter table cases rename subject_id to target_id;
alter table decisions rename subject_kind to target_kind;
alter table decisions rename subject_id to target_id;
alter table flags rename subject_kind to target_kind;
alter table flags rename subject_id to target_id;
alter table flags rename settled_at to decided_at;

-- == Constraints, sequences and indexes ==

-- Names that are made of those of tables and columns: keys, sequences and, since version 18 of Postgres, NOT NULL.
do $$
declare
  words text[] := array[
    ['^settlements_', 'resolutions_'], ['^waiting_', 'author_queue_'], ['^findables_', 'search_documents_'],
    ['^lessons_', 'training_examples_'], ['^text_marks_', 'text_fingerprints_'], ['^outcome_asks_', 'check_ins_'],
    ['^mail_choices_', 'mail_preferences_'], ['_subject_kind_', '_target_kind_'], ['_subject_id_', '_target_id_'],
    ['^resolutions_settled_by_', 'resolutions_resolved_by_id_'], ['^resolutions_settled_at_', 'resolutions_resolved_at_'],
    ['^training_examples_learnt_at_', 'training_examples_trained_at_'],
    ['^text_fingerprints_marks_', 'text_fingerprints_fingerprints_'], ['^check_ins_asked_at_', 'check_ins_sent_at_'],
    ['^outcomes_said_at_', 'outcomes_answered_at_'], ['^outcomes_said_', 'outcomes_answer_'],
    ['^mail_preferences_pace_', 'mail_preferences_frequency_']];
  derived record;
  renamed text;
begin
  for derived in
    select format('table %s rename constraint', conrelid::regclass) as what, conname::text as name from pg_constraint
    where connamespace = 'public'::regnamespace and contype in ('p', 'f', 'n')
    union all
    select 'sequence', relname::text from pg_class where relnamespace = 'public'::regnamespace and relkind = 'S'
  loop
    renamed := derived.name;
    for n in 1 .. array_length(words, 1) loop
      renamed := regexp_replace(renamed, words[n][1], words[n][2]);
    end loop;
    continue when renamed = derived.name;
    if derived.what = 'sequence' then
      execute format('alter sequence %I rename to %I', derived.name, renamed);
    else
      execute format('alter %s %I to %I', derived.what, derived.name, renamed);
    end if;
  end loop;
end $$;

alter index threads_are_settled_once rename to threads_are_resolved_once;
alter index comments_are_settled_once rename to comments_are_resolved_once;
alter index settlements_by_thread rename to resolutions_by_thread;
alter index settlements_by_settler rename to resolutions_by_resolver;
alter index threads_wait_once rename to threads_are_queued_once;
alter index comments_wait_once rename to comments_are_queued_once;
alter index waiting_by_thread rename to author_queue_by_thread;
alter index waiting_by_runners rename to author_queue_by_runners;
alter index findables_by_stem rename to search_documents_by_stem;
alter index findables_by_thread rename to search_documents_by_thread;
alter index findables_by_comment rename to search_documents_by_comment;
alter index text_marks_by_mark rename to text_fingerprints_by_fingerprint;
alter index text_marks_by_time rename to text_fingerprints_by_time;
alter index text_marks_by_person rename to text_fingerprints_by_person;
alter index things_have_one_open_case rename to targets_have_one_open_case;
alter index things_are_flagged_once_by_each rename to targets_are_flagged_once_by_each;
alter index cases_by_subject rename to cases_by_target;
alter index decisions_by_subject rename to decisions_by_target;
alter index people_are_told_of_a_comment_once rename to people_are_notified_of_a_comment_once;

alter table helpful_marks rename constraint one_thing_is_marked to one_post_is_marked;
alter table search_documents rename constraint findable_comments_stay_in_their_thread to comments_of_documents_stay_in_their_thread;
alter table decisions rename constraint the_program_says_so to decisions_without_moderator_are_automatic;
alter table resolutions rename constraint who_declines_gives_a_reason to declined_questions_have_a_reason;

-- == Functions and triggers ==

alter function renew_waiting_question(bigint) rename to renew_queued_question;
alter function renew_waiting_comments(bigint[]) rename to renew_queued_comments;
alter function note_new_comments() rename to queue_new_comments;
alter function note_changed_comment() rename to queue_changed_comment;
alter function note_thread() rename to queue_thread;
alter function note_settlement() rename to queue_resolved_target;
alter function note_role() rename to queue_questions_of_person;
alter function take_words_back(bigint) rename to undo_promotion;
alter function give_text(bigint, bigint) rename to merge_text;
alter function take_text_back(bigint, bigint) rename to undo_merged_text;
alter function release_pictures_of_subject() rename to release_pictures_of_target;
alter function renew_findable_comments(bigint[]) rename to renew_documents_of_comments;
alter function renew_findable_thread(bigint) rename to renew_documents_of_thread;
alter function find_new_comments() rename to document_new_comments;
alter function find_changed_comment() rename to document_changed_comment;
alter function find_new_thread() rename to document_new_thread;
alter function find_changed_thread() rename to document_changed_thread;

-- Triggers of one table run in the order of their names: those that count come first, because they lock the thread.
alter trigger new_comments_wait on comments rename to new_comments_are_queued;
alter trigger changed_comments_wait on comments rename to changed_comments_are_queued;
alter trigger deleted_comments_wait on comments rename to deleted_comments_are_queued;
alter trigger new_comments_are_found on comments rename to new_comments_are_documented;
alter trigger changed_comments_are_found on comments rename to changed_comments_are_documented;
alter trigger new_questions_wait on threads rename to new_questions_are_queued;
alter trigger changed_questions_wait on threads rename to changed_questions_are_queued;
alter trigger changed_articles_wait on threads rename to changed_articles_are_queued;
alter trigger new_threads_are_found on threads rename to new_threads_are_documented;
alter trigger changed_threads_are_found on threads rename to changed_threads_are_documented;
alter trigger settlements_end_waiting on resolutions rename to resolutions_leave_the_queue;
alter trigger who_acts_was_seen on audit_entries rename to actors_are_seen;

-- The bodies name tables and columns.

-- The author's queue.

-- These two define the queue. They are functions and not views, because a view would hold on to the columns it reads.
create or replace function unanswered_questions() returns table (thread_id bigint, asked_at timestamptz, runners integer)
language sql stable as $$
  select t.id, t.created_at, 1 + t.me_too_count
  from threads t join people w on w.id = t.writer_id
  where t.kind = 'question' and t.asked_of_author and t.listed and not t.answered and w.role <> 'author'
    and not exists (select from resolutions s where s.thread_id = t.id and s.comment_id is null)
$$;

-- A conversation is one range of the path, and the index author_replies holds every author's reply in it.
create or replace function unanswered_comments() returns table (thread_id bigint, comment_id bigint, asked_at timestamptz)
language sql stable as $$
  select c.thread_id, c.id, c.created_at
  from comments c join threads t on t.id = c.thread_id
  where t.kind = 'article' and t.listed and c.depth = 0 and c.shown and not c.by_author and c.promoted_id is null
    and not exists (select from resolutions s where s.comment_id = c.id)
    and not exists (
      select from comments r
      where r.thread_id = c.thread_id and r.by_author and r.shown and r.path > c.path and r.path < c.path || '\xff'::bytea
    )
$$;

create or replace function renew_queued_question(question bigint) returns void language plpgsql as $$
begin
  delete from author_queue w where w.thread_id = question and w.comment_id is null
    and not exists (select from unanswered_questions() q where q.thread_id = question);
  insert into author_queue (thread_id, asked_at, runners)
  select q.thread_id, q.asked_at, q.runners from unanswered_questions() q where q.thread_id = question
  on conflict (thread_id) where comment_id is null
    do update set asked_at = excluded.asked_at, runners = excluded.runners
    where (author_queue.asked_at, author_queue.runners) is distinct from (excluded.asked_at, excluded.runners);
end $$;

create or replace function renew_queued_comments(ids bigint[]) returns void language plpgsql as $$
begin
  delete from author_queue w where w.comment_id = any(ids)
    and not exists (select from unanswered_comments() c where c.comment_id = w.comment_id and c.thread_id = w.thread_id);
  insert into author_queue (thread_id, comment_id, asked_at)
  select c.thread_id, c.comment_id, c.asked_at from unanswered_comments() c where c.comment_id = any(ids) order by c.comment_id
  on conflict (comment_id) where comment_id is not null
    do update set asked_at = excluded.asked_at where author_queue.asked_at is distinct from excluded.asked_at;
end $$;

-- One statement of an import adds thousands of comments. Only the first comment of a conversation, or one of an author,
-- changes the queue.
create or replace function queue_new_comments() returns trigger language plpgsql as $$
declare
  roots bigint[] := array(select distinct root_id from added_comments where depth = 0 or by_author);
begin
  if cardinality(roots) > 0 then perform renew_queued_comments(roots); end if;
  return null;
end $$;

-- A comment is shown, hidden, moved or promoted.
create or replace function queue_changed_comment() returns trigger language plpgsql as $$
begin
  perform renew_queued_comments(array[old.root_id, new.root_id]);
  return null;
end $$;

-- A thread is asked of the author, hidden, answered or merged, or one more runner says "me too".
create or replace function queue_thread() returns trigger language plpgsql as $$
begin
  if new.kind = 'question' then
    perform renew_queued_question(new.id);
  elsif tg_op = 'UPDATE' then
    perform renew_queued_comments(array(select id from comments where thread_id = new.id and depth = 0));
  end if;
  return null;
end $$;

-- An author resolves a question, or undoes that.
create or replace function queue_resolved_target() returns trigger language plpgsql as $$
declare
  changed resolutions := coalesce(new, old);
begin
  if changed.comment_id is null then
    perform renew_queued_question(changed.thread_id);
  else
    perform renew_queued_comments(array[changed.comment_id]);
  end if;
  return null;
end $$;

-- Questions by authors are not in the queue: they leave it, or come back, when the role of their writer changes.
-- Their comments follow through author_replies_follow_the_role.
create or replace function queue_questions_of_person() returns trigger language plpgsql as $$
begin
  perform from threads where writer_id = new.id and kind = 'question' order by id for no key update;
  perform renew_queued_question(id) from threads where writer_id = new.id and kind = 'question' and asked_of_author;
  return null;
end $$;

-- Posts that move.

-- Leaves the line in place of the comment; all that belonged to its words goes to the new thread.
create or replace function leave_line(promoted bigint, home bigint) returns void language plpgsql as $$
begin
  update threads set helpful_count = helpful_count + (select helpful_count from comments where id = promoted) where id = home;
  update helpful_marks set thread_id = home, comment_id = null where comment_id = promoted;
  update edits set thread_id = home, comment_id = null, title = (select title from threads where id = home)
  where comment_id = promoted;
  insert into resolutions (thread_id, kind, reason, resolved_by_id, resolved_at)
  select t.id, s.kind, s.reason, s.resolved_by_id, s.resolved_at from resolutions s join threads t on t.id = home
  where s.comment_id = promoted and s.kind <> 'no_question' and t.kind = 'question';
  delete from resolutions where comment_id = promoted;
  update drafts d set place = 'reply:' || home
  from comments c where c.id = promoted and d.place = 'reply:' || c.thread_id || ':' || c.id;
  update comments set
    promoted_id = home, body = '{"type":"doc","content":[]}', body_text = '', helpful_count = 0,
    edited_at = null, outdated_at = null, newer_id = null
  where id = promoted;
end $$;

-- The way back: the comment gets the words that the thread has now.
create or replace function undo_promotion(line bigint) returns void language plpgsql as $$
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
  insert into resolutions (thread_id, comment_id, kind, reason, resolved_by_id, resolved_at)
  select c.thread_id, c.id, s.kind, s.reason, s.resolved_by_id, s.resolved_at
  from resolutions s join comments c on c.id = line join threads t on t.id = c.thread_id
  where s.thread_id = home.id and s.comment_id is null and t.kind = 'article';
  delete from resolutions where thread_id = home.id and comment_id is null;
end $$;

-- Gives the text of a thread to a comment in another. The thread keeps its own copy for the way back.
create or replace function merge_text(home bigint, taker bigint) returns void language plpgsql as $$
begin
  update comments set helpful_count = helpful_count + (select helpful_count from threads where id = home) where id = taker;
  update threads set helpful_count = 0 where id = home;
  update helpful_marks set comment_id = taker, thread_id = null where thread_id = home;
  insert into resolutions (thread_id, comment_id, kind, reason, resolved_by_id, resolved_at)
  select c.thread_id, c.id, s.kind, s.reason, s.resolved_by_id, s.resolved_at
  from resolutions s join comments c on c.id = taker join threads t on t.id = c.thread_id and t.kind = 'article'
  where s.thread_id = home and s.comment_id is null;
end $$;

-- The way back: deletes the comment; the thread gets what belonged to it, and what came since.
create or replace function undo_merged_text(home bigint, taker bigint) returns void language plpgsql as $$
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

-- Pictures.

drop function posts_with_picture(text);
-- Posts that show a picture, showed it before an edit, or had it in words that a moderator removed.
create function posts_with_picture(wanted text) returns table (target_kind target_kind, target_id bigint, withdrawn boolean)
language sql stable as $$
  select 'thread'::target_kind, t.id, t.withdrawn_at is not null from threads t
  where t.body::text like '%/uploads/%'
    and jsonb_path_query_array(t.body, 'strict $.**.src') @> jsonb_build_array('/uploads/' || wanted)
  union all
  select 'comment', c.id, c.withdrawn_at is not null from comments c
  where c.body::text like '%/uploads/%'
    and jsonb_path_query_array(c.body, 'strict $.**.src') @> jsonb_build_array('/uploads/' || wanted)
  union all
  select case when e.comment_id is null then 'thread'::target_kind else 'comment' end, coalesce(e.comment_id, e.thread_id),
    coalesce(c.withdrawn_at, t.withdrawn_at) is not null
  from edits e left join comments c on c.id = e.comment_id left join threads t on t.id = e.thread_id
  where e.body::text like '%/uploads/%'
    and jsonb_path_query_array(e.body, 'strict $.**.src') @> jsonb_build_array('/uploads/' || wanted)
  union all
  select d.target_kind, d.target_id, coalesce(c.withdrawn_at, t.withdrawn_at) is not null
  from decisions d
  left join comments c on d.target_kind = 'comment' and c.id = d.target_id
  left join threads t on d.target_kind = 'thread' and t.id = d.target_id
  where d.before::text like '%/uploads/%'
    and jsonb_path_query_array(d.before, 'strict $.**.src') @> jsonb_build_array('/uploads/' || wanted)
    and d.undone_at is null and coalesce(c.id, t.id) is not null
$$;

-- Until when moderators need a picture. Infinity where nothing has set an end: a post that its writer has not withdrawn (a
-- moderator can restore a removed one at any time), its edits, an open case, an open appeal. A decision about a withdrawn
-- post, or about the picture, needs it as long as that decision can be appealed. Null where nothing needs it.
create or replace function picture_held_until(wanted text, appeal_days integer) returns timestamptz language sql stable as $$
  with posts as materialized (select * from posts_with_picture(wanted)),
  targets as materialized (
    select p.target_kind, p.target_id from posts p
    union select 'picture', id from pictures where key = wanted),
  decided as materialized (
    select d.id, d.part_of_id, d.created_at from targets s
    join decisions d on d.target_kind = s.target_kind and d.target_id = s.target_id
    where d.undone_at is null and d.kind not in ('dismiss', 'restore', 'unlock'))
  select case
    when exists (select from posts where not withdrawn)
      or exists (select from targets s join cases k on k.target_kind = s.target_kind and k.target_id = s.target_id
        where k.decided_at is null and k.flag_count > 0)
      or exists (select from decided d join appeals a on a.decision_id in (d.id, d.part_of_id) where a.decided_at is null)
    then 'infinity'::timestamptz
    else (select max(created_at) + make_interval(days => appeal_days) from decided)
  end
$$;

-- The pictures that the cases and decisions about a target keep.
create or replace function pictures_about(about_kind target_kind, about_id bigint) returns text[] language sql stable as $$
  select coalesce(array_agg(key), '{}') from (
    select key from pictures where about_kind = 'picture' and id = about_id
    union select unnest(pictures_in(body)) from threads where about_kind = 'thread' and id = about_id
    union select unnest(pictures_in(body)) from comments where about_kind = 'comment' and id = about_id
    union select unnest(pictures_in(body)) from edits
      where (about_kind = 'thread' and thread_id = about_id) or (about_kind = 'comment' and comment_id = about_id)
    union select unnest(pictures_in(before)) from decisions
      where target_kind = about_kind and target_id = about_id and before::text like '%/uploads/%'
  ) concerned
$$;

-- A post is edited, withdrawn or deleted.
create or replace function release_pictures_of_post() returns trigger language plpgsql as $$
begin
  perform release_pictures(pictures_in(old.body));
  if tg_op = 'UPDATE' and new.withdrawn_at is not null then
    perform release_pictures(pictures_about(tg_argv[0]::target_kind, new.id));
  end if;
  return null;
end $$;

-- A decision is undone, or a case is closed.
create or replace function release_pictures_of_target() returns trigger language plpgsql as $$
begin
  perform release_pictures(pictures_about(old.target_kind, old.target_id));
  return null;
end $$;

-- An appeal is decided.
create or replace function release_pictures_of_appeal() returns trigger language plpgsql as $$
begin
  perform release_pictures(pictures_about(d.target_kind, d.target_id))
  from decisions d where d.id = old.decision_id or d.part_of_id = old.decision_id;
  return null;
end $$;

-- Search documents.

-- Makes the documents of comments that answer: replies by the author and accepted answers, with what they reply to.
-- An outdated one has none; its words lead to the newer one.
create or replace function renew_documents_of_comments(changed bigint[]) returns void language sql as $$
  delete from search_documents where comment_id = any(changed);
  insert into search_documents (kind, thread_id, comment_id, words, heading, context, place)
  select (case when c.by_author then 'author_reply' else 'accepted' end)::search_document_kind, c.thread_id, c.id, left(c.body_text, 20000),
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
create or replace function renew_documents_of_thread(changed bigint) returns void language sql as $$
  delete from search_documents where thread_id = changed and comment_id is null;
  insert into search_documents (kind, thread_id, words, heading)
  select 'thread', id, left(body_text, 20000), title from threads
  where id = changed and kind = 'question' and listed and not answered;
  insert into search_documents (kind, thread_id, block, words, heading, context, place)
  select 'passage', t.id, p.block, p.words, p.heading, p.lead, t.title
  from threads t cross join lateral passages_of(t.body) p
  where t.id = changed and t.kind = 'article' and t.listed
$$;

-- Of an import's new comments only those by an author have a document.
create or replace function document_new_comments() returns trigger language plpgsql as $$
begin
  perform renew_documents_of_comments(array(select id from added_comments where by_author));
  return null;
end $$;

-- A comment's words are also in the documents of the replies to it, and of the answer that replaced it.
create or replace function document_changed_comment() returns trigger language plpgsql as $$
begin
  perform renew_documents_of_comments(array(
    select id from comments where id in (new.id, old.newer_id, new.newer_id)
    union select id from comments where parent_id = new.id and by_author
    union select newer_id from comments where parent_id = new.id and newer_id is not null
    union select accepted_comment_id from threads where id = new.thread_id and accepted_comment_id is not null
      and accepted_comment_id in (select id from comments where parent_id = new.id)));
  return null;
end $$;

create or replace function document_new_thread() returns trigger language plpgsql as $$
begin
  perform renew_documents_of_thread(new.id);
  return null;
end $$;

-- A title, a text or a state of a thread changes.
create or replace function document_changed_thread() returns trigger language plpgsql as $$
begin
  if (old.title, old.body, old.kind, old.listed, old.answered) is distinct from (new.title, new.body, new.kind, new.listed, new.answered) then
    perform renew_documents_of_thread(new.id);
  end if;
  if (old.title, old.kind, old.listed) is distinct from (new.title, new.kind, new.listed)
    or (new.kind <> 'article' and old.body_text <> new.body_text) then
    perform renew_documents_of_comments(array(
      select id from comments where thread_id = new.id and (by_author or id in (old.accepted_comment_id, new.accepted_comment_id))));
  elsif old.accepted_comment_id is distinct from new.accepted_comment_id then
    perform renew_documents_of_comments(array_remove(array[old.accepted_comment_id, new.accepted_comment_id], null));
  end if;
  return null;
end $$;


-- == Events ==

-- Rows of events keep their times and their order. The sweep deletes by name what is short-lived.
drop index events_that_pass;
with renamed (old, new) as (values
  ('thing.flagged', 'target.flagged'),
  ('filter.learnt', 'filter.trained'),
  ('filter.learnt_standing', 'filter.trained_on_undisputed'),
  ('filter.forgot', 'filter.training_deleted'),
  ('question.settled', 'question.resolved'),
  ('mail.chosen', 'mail.preferences_changed'),
  ('mail.stopped', 'mail.unsubscribed'),
  ('mail.put_off', 'mail.postponed'),
  ('outcome.asked', 'check_ins.sent'),
  ('outcome.told', 'outcome.answered'),
  ('outcomes.stopped', 'check_ins.ended'),
  ('outcomes.resumed', 'check_ins.resumed')
)
update events e set name = r.new, data = jsonb_set(e.data, '{name}', to_jsonb(r.new)) from renamed r where e.name = r.old;
create index short_lived_events on events (name, created_at)
  where name in (
    'draft.saved', 'draft.discarded', 'thread.visited', 'sign_in.requested', 'people.notified', 'inbox.seen',
    'mail.begun', 'mail.handed_over', 'mail.sent', 'mail.postponed', 'mail.dropped', 'digests.due', 'check_ins.sent'
  );

-- == Jobs ==

-- Jobs in the queue run under their new names. A new database has no queue yet: graphile-worker makes it after this.
do $$
declare
  renamed record;
begin
  if to_regclass('graphile_worker._private_tasks') is null then return; end if;
  for renamed in select * from (values
      ('tell_people', 'notify_recipients'),
      ('ask_outcomes', 'send_check_ins'),
      ('learn_from_what_stands', 'train_on_undisputed'),
      ('learn_from_decisions', 'train_on_decisions')
    ) as job (old, new)
  loop
    update graphile_worker._private_tasks set identifier = renamed.new where identifier = renamed.old;
    update graphile_worker._private_known_crontabs set identifier = renamed.new where identifier = renamed.old;
  end loop;
  update graphile_worker._private_jobs j
  set payload = jsonb_set(j.payload::jsonb, '{of}', '"resolution"')::json
  from graphile_worker._private_tasks t
  where t.id = j.task_id and t.identifier = 'notify_recipients' and j.payload ->> 'of' = 'settlement';
  update graphile_worker._private_jobs j
  set payload = (j.payload::jsonb - 'pace' || jsonb_build_object('frequency', j.payload -> 'pace'))::json
  from graphile_worker._private_tasks t
  where t.id = j.task_id and t.identifier = 'mail_digest' and j.payload -> 'pace' is not null;
end $$;

-- == Settings and reasons ==

update settings set name = 'coolDownMinutes' where name = 'heatMinutes';
update settings set name = 'coolDownMinutesPerFlag' where name = 'heatMinutesPerFlag';

update reasons set key = 'held' where key = 'waiting';

-- The first reasons in plainer words, where no admin has changed them.
with plain (key, old_title, title, text) as (values
  ('held', 'Waiting for a look', 'Held for review',
    'It looks like spam, or several readers flagged it. Nobody else sees it until a moderator has reviewed it.'),
  ('spam', 'Spam or advertising', 'Spam or advertising',
    'You cannot sell here. If you earn money from what you recommend, say so once.'),
  ('danger', 'Dangerous advice', 'Dangerous advice',
    'It diagnoses or prescribes as a doctor would, talks somebody out of seeing a doctor, or could make an injury worse.'),
  ('harassment', 'Contempt or harassment', 'Contempt or harassment',
    'It talks down to somebody: for example to slow, heavy or old runners, or to people who stopped running.'),
  ('privacy', 'Somebody’s private information', 'Somebody’s private information',
    'It shows another person’s health, name, address or picture. Only that person may share these.'),
  ('off_topic', 'Off topic', 'Off topic',
    'It is about neither running nor recovering from an injury, or it belongs in another thread.'),
  ('twice', 'Said already', 'Already posted', 'The same post is in another place. Readers find answers more easily in one place.'),
  ('evasion', 'Going around a decision', 'Evading a decision', 'A new account or post continues what a moderator ended.'),
  ('order', 'Keeping order', 'Keeping the forum tidy',
    'Readers find it more easily this way, or the conversation can continue.'),
  ('illegal', 'Against the law', 'Against the law', 'It breaks a law. The moderator says which one.'),
  ('mistake', 'A decision that was wrong', 'A wrong decision', 'A moderator reviewed the earlier decision and found it wrong.'),
  ('fine', 'Within the rules', 'Within the rules', 'A moderator reviewed it and found nothing against the rules.')
)
update reasons r set title = p.title, text = p.text from plain p
where r.key = p.key and r.title = p.old_title
  and r.id not in (select (data ->> 'reasonId')::bigint from events where name = 'reason.changed');
