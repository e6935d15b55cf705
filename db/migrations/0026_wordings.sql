-- How people asked for an answer. Each wording leads to its answer, as long as readers can find the answer.

create type wording_source as enum ('confirmed', 'pointed', 'accepted', 'author');

create table wordings (
  id bigint primary key generated always as identity,
  comment_id bigint constraint wordings_comment_id_comments_id_fk references comments on delete cascade,
  thread_id bigint constraint wordings_thread_id_threads_id_fk references threads on delete cascade,
  block integer,
  person_id bigint not null constraint wordings_person_id_people_id_fk references people on delete cascade,
  source wording_source not null,
  asked_thread_id bigint constraint wordings_asked_thread_id_threads_id_fk references threads on delete cascade,
  asked_comment_id bigint constraint wordings_asked_comment_id_comments_id_fk references comments on delete cascade,
  words text not null,
  created_at timestamptz not null default now(),
  stems tsvector not null generated always as (stems_of(words)) stored,
  -- Wordings of the same stems count as one.
  alike text[] not null generated always as (tsvector_to_array(stems_of(words))) stored,
  constraint wordings_are_short check (char_length(words) between 1 and 200),
  constraint wordings_lead_to_one_answer
    check ((comment_id is null) = (thread_id is not null) and (thread_id is null) = (block is null))
);
create unique index wordings_once_per_person on wordings (comment_id, thread_id, block, person_id, alike) nulls not distinct;
create index wordings_by_stem on wordings using gin (stems);
create index wordings_by_person on wordings (person_id);
create index wordings_by_thread on wordings (thread_id) where thread_id is not null;
create index wordings_by_asked_thread on wordings (asked_thread_id) where asked_thread_id is not null;
create index wordings_by_asked_comment on wordings (asked_comment_id) where asked_comment_id is not null;

-- The words of a post are remembered until its writer changes or deletes them. While the post is hidden they lead nowhere: that can be
-- undone.
create function forget_wordings_of_comment() returns trigger language plpgsql as $$
begin
  delete from wordings where asked_comment_id = new.id;
  return null;
end $$;
create trigger changed_comments_are_forgotten after update on comments for each row
  when (old.body_text is distinct from new.body_text or (old.withdrawn_at is null and new.withdrawn_at is not null))
  execute function forget_wordings_of_comment();

create function forget_wordings_of_thread() returns trigger language plpgsql as $$
begin
  delete from wordings where asked_thread_id = new.id and asked_comment_id is null;
  return null;
end $$;
create trigger changed_threads_are_forgotten after update on threads for each row
  when (old.title is distinct from new.title or (old.withdrawn_at is null and new.withdrawn_at is not null))
  execute function forget_wordings_of_thread();
