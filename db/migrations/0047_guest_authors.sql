-- An article may be the work of a guest: a member, or a name with a web address. The person who published it stays its writer.

alter table threads add column guest_id bigint constraint threads_guest_id_people_id_fk references people (id) on delete set null;
alter table threads add column guest_name text;
alter table threads add column guest_url text;
alter table threads add constraint only_articles_have_guest_authors
  check (kind = 'article' or num_nonnulls(guest_id, guest_name, guest_url) = 0);
alter table threads add constraint guest_authors_are_members_or_names check (num_nonnulls(guest_id, guest_name) <= 1);
alter table threads add constraint only_named_guests_have_addresses check (guest_url is null or guest_name is not null);
create index threads_by_guest on threads (guest_id) where guest_id is not null;

alter table scheduled_articles
  add column guest_id bigint constraint scheduled_articles_guest_id_people_id_fk references people (id) on delete set null;
alter table scheduled_articles add column guest_name text;
alter table scheduled_articles add column guest_url text;
create index scheduled_articles_by_guest on scheduled_articles (guest_id) where guest_id is not null;

-- The search finds an article by the name of its guest author as well, and "by:" with the handle of a member.
create or replace function renew_search_entry_of_thread(changed bigint) returns void language plpgsql as $$
begin
  delete from search_entries e where e.thread_id = changed and e.comment_id is null
    and not exists (select from threads t where t.id = changed and t.listed);
  insert into search_entries (kind, thread_id, merit, helpful_count, written_at, stems)
  select t.kind::text::search_entry_kind, t.id, m.merit, t.helpful_count, t.created_at,
    setweight(search_stems_of(t.title), 'A')
    || search_stems_of(concat_ws(E'\n', coalesce(t.guest_name, concat_ws(' ', g.name, g.handle)), t.body_text,
      (select string_agg(u.note, E'\n' order by u.written_at) from story_updates u where u.thread_id = t.id)))
    || array_to_tsvector(array_remove(
      array['kind:' || t.kind, case when t.author_reply_count > 0 then 'author:yes' else 'author:no' end,
        case when t.kind = 'question' then case when t.answered then 'is:answered' else 'is:unanswered' end end,
        case when not t.anonymous then 'by:' || t.writer_id end,
        case when g.id <> t.writer_id then 'by:' || g.id end]
      || search_tops(m.merit) || array(select 'tag:' || tag_id from thread_tags where thread_id = t.id), null))
  from threads t left join people g on g.id = t.guest_id cross join lateral (
    select search_merit(t.helpful_count + t.me_too_count, 1 + t.answered::int + 2 * (t.kind = 'article')::int) as merit) m
  where t.id = changed and t.listed
  on conflict (thread_id) where comment_id is null do update set kind = excluded.kind, merit = excluded.merit,
    helpful_count = excluded.helpful_count, written_at = excluded.written_at, stems = excluded.stems;
  perform enter_writers(array(select writer_id from threads where id = changed and listed and not anonymous));
end $$;

create trigger guest_authors_are_searched after update on threads for each row
  when ((old.guest_id, old.guest_name) is distinct from (new.guest_id, new.guest_name))
  execute function enter_new_thread();

-- A guest author who gets another name is found by that name.
create function enter_renamed_guest() returns trigger language plpgsql as $$
begin
  perform renew_search_entry_of_thread(id) from threads where guest_id = new.id order by id;
  return null;
end $$;
create trigger renamed_guests_are_searched after update of handle, name on people for each row
  when ((old.handle, old.name) is distinct from (new.handle, new.name))
  execute function enter_renamed_guest();
