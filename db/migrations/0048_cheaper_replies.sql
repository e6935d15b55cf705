-- What a new post makes the database do besides: functions that return at once where nothing changes.

-- The column by its name: turning the whole row into JSON costs more the longer the text is.
create function refuse_erased_writer_of_post() returns trigger language plpgsql as $$
begin
  perform from people where id = new.writer_id and erased_at is null for key share;
  if not found and exists (select from people where id = new.writer_id) then
    raise exception 'This account is deleted.' using constraint = 'people_who_left_write_nothing', errcode = 'check_violation';
  end if;
  return new;
end $$;
drop trigger left_people_write_no_threads on threads;
drop trigger left_people_write_no_comments on comments;
create trigger left_people_write_no_threads before insert on threads for each row execute function refuse_erased_writer_of_post();
create trigger left_people_write_no_comments before insert on comments for each row execute function refuse_erased_writer_of_post();

-- Only conversations under articles are in the author's queue.
create or replace function queue_new_comments() returns trigger language plpgsql as $$
declare
  roots bigint[] := array(
    select distinct n.root_id from added_comments n join threads t on t.id = n.thread_id
    where t.kind = 'article' and (n.depth = 0 or n.by_author));
begin
  if cardinality(roots) > 0 then perform renew_queued_comments(roots); end if;
  return null;
end $$;

create or replace function document_new_comments() returns trigger language plpgsql as $$
declare
  answers bigint[] := array(select id from added_comments where by_author);
begin
  if cardinality(answers) > 0 then perform renew_documents_of_comments(answers); end if;
  return null;
end $$;

-- One plan for all calls: Postgres would make a new one for each list of ids, which takes longer than the work.
alter function renew_queued_comments(bigint[]) set plan_cache_mode = force_generic_plan;
alter function renew_documents_of_comments(bigint[]) set plan_cache_mode = force_generic_plan;
