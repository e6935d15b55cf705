-- Articles that wait for their date, and the pictures that they keep meanwhile. Before that, a name that the glossary keeps
-- for check-ins.

alter table comments rename column asks to is_question;
alter table author_queue rename column asks to is_question;

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

create table scheduled_articles (
  id bigint primary key generated always as identity,
  person_id bigint not null constraint scheduled_articles_person_id_people_id_fk references people on delete cascade,
  title text not null,
  body jsonb not null,
  tags text[] not null,
  publish_at timestamptz not null,
  -- The zone in which the writer chose the time: "Europe/Berlin".
  time_zone text not null,
  scheduled_at timestamptz not null default now(),
  -- Why the job could not publish the article; the writer reads the sentence beside it.
  refusal text
);
create index scheduled_articles_by_writer on scheduled_articles (person_id, publish_at, id);

create or replace function picture_kept_until(wanted text, member bigint, appeal_days integer) returns timestamptz language sql stable as $$
  select case
    when exists (select from drafts where person_id = member and strpos(fields::text, wanted) > 0)
      or exists (select from scheduled_articles where person_id = member and strpos(body::text, wanted) > 0)
    then 'infinity'::timestamptz
    else picture_held_until(wanted, appeal_days)
  end
$$;

-- A scheduled article is changed, published or cancelled. The sweep asks whether a post or a draft still keeps the picture.
create function release_pictures_of_schedule() returns trigger language plpgsql as $$
begin
  perform release_pictures(pictures_in(old.body));
  return null;
end $$;
create trigger scheduled_articles_release_pictures after update of body or delete on scheduled_articles for each row
  when (old.body::text like '%/uploads/%') execute function release_pictures_of_schedule();
