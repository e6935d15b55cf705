-- Feeds of threads, newest first, and the parts of the sitemap.

-- Readers elsewhere keep what a feed sends, so a story is in feeds only if the runner says so.
alter table recoveries add column in_feeds boolean not null default false;

create index articles_by_age on threads (created_at) where listed and kind = 'article';
create index unanswered_by_age on threads (created_at) where listed and kind = 'question' and not answered;
create index tag_newest on thread_tags (tag_id, thread_id desc) where listed;
create index threads_by_sitemap_part on threads ((id / 2000), last_activity_at) where listed;
