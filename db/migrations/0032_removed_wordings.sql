-- A wording that an author removed does not come back by itself.

alter type wording_source add value 'merged';

create table removed_wordings (
  id bigint primary key generated always as identity,
  comment_id bigint constraint removed_wordings_comment_id_comments_id_fk references comments on delete cascade,
  thread_id bigint constraint removed_wordings_thread_id_threads_id_fk references threads on delete cascade,
  block integer,
  -- Of the stems, because the words of a member are not kept.
  digest text not null,
  constraint removed_wordings_lead_to_one_answer
    check ((comment_id is null) = (thread_id is not null) and (thread_id is null) = (block is null))
);
create unique index removed_wordings_once on removed_wordings (comment_id, thread_id, block, digest) nulls not distinct;
create index removed_wordings_by_thread on removed_wordings (thread_id) where thread_id is not null;
