-- Comments that came from Disqus. Their numbers stay known wherever moderators move or merge the comments, and also
-- after a comment or a thread is deleted, so that no later import brings one a second time.
create table disqus_threads (
  number bigint primary key,
  thread_id bigint constraint disqus_threads_thread_id_threads_id_fk references threads on delete set null
);
create index disqus_threads_by_thread on disqus_threads (thread_id) where thread_id is not null;

create table disqus_posts (
  number bigint primary key,
  comment_id bigint constraint disqus_posts_comment_id_comments_id_fk references comments on delete set null
);
create index disqus_posts_by_comment on disqus_posts (comment_id) where comment_id is not null;

-- The export while it is imported, as staged_items and staged_comments are for a blog.
create unlogged table staged_disqus_threads (
  number integer primary key,
  line integer not null,
  old_id bigint,
  forum text not null,
  link text not null,
  title text not null,
  title_of_link text not null,
  content text not null,
  at timestamptz,
  locked boolean not null,
  deleted boolean not null,
  keys text[] not null,
  paths text[] not null,
  host text not null,
  post_number bigint,
  post_host text not null,
  home integer,
  thread_id bigint,
  found text,
  fate text
);
create index staged_disqus_threads_by_old_id on staged_disqus_threads (old_id);
create index staged_disqus_threads_by_home on staged_disqus_threads (home);

create unlogged table staged_disqus_posts (
  number bigint primary key,
  line integer not null,
  old_id bigint,
  thread_old_id bigint,
  parent_old_id bigint,
  author text not null,
  member_name text not null,
  email citext,
  guest boolean not null,
  at timestamptz,
  undated boolean not null,
  content text not null,
  words text not null,
  empty boolean not null,
  approved boolean not null,
  spam boolean not null,
  deleted boolean not null,
  split text,
  by_author boolean not null default false,
  thread integer,
  parent bigint,
  parent_here bigint,
  comment_id bigint,
  astray text,
  fate text,
  position bigint
);
create index staged_disqus_posts_by_old_id on staged_disqus_posts (old_id);
create index staged_disqus_posts_by_thread on staged_disqus_posts (thread);
create index staged_disqus_posts_by_parent on staged_disqus_posts (parent) where parent is not null;
create index staged_disqus_posts_by_position on staged_disqus_posts (position);
