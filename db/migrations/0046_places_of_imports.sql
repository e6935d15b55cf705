-- What an import decides before it writes, so that a dry run can say the same.

-- Addresses that lead to the post, and the thread that a moderator merged it into.
alter table staged_items add column paths text[] not null default '{}';
alter table staged_items add column thread_here bigint;

-- Where a reply goes whose parent is in another thread by now, and its words where Disqus may have the same comment.
alter table staged_comments add column thread_here bigint;
alter table staged_comments add column parent_here bigint;
alter table staged_comments add column words text not null default '';
create index staged_comments_elsewhere on staged_comments (position) where thread_here is not null;

-- The post of the same export that a page is of, and the comment of the same export that Disqus has as well.
alter table staged_disqus_threads add column item integer;
alter table staged_disqus_posts add column double_of bigint;
