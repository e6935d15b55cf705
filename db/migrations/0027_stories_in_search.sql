-- A search also finds stories, which are offered as stories. A story that is not listed has no document.
create or replace function renew_documents_of_thread(changed bigint) returns void language sql as $$
  delete from search_documents where thread_id = changed and comment_id is null;
  insert into search_documents (kind, thread_id, words, heading)
  select 'thread', id, left(body_text, 20000), title from threads
  where id = changed and listed and (kind = 'story' or (kind = 'question' and not answered));
  insert into search_documents (kind, thread_id, block, words, heading, context, place)
  select 'passage', t.id, p.block, p.words, p.heading, p.lead, t.title
  from threads t cross join lateral passages_of(t.body) p
  where t.id = changed and t.kind = 'article' and t.listed
$$;

insert into search_documents (kind, thread_id, words, heading)
select 'thread', id, left(body_text, 20000), title from threads where kind = 'story' and listed;
