-- The export of a blog while it is imported: the import reads it to its end into these tables before it writes anything.
-- They are unlogged: after a crash they are empty, and the import starts again.

create unlogged table staged_authors (
  login text primary key,
  old_id bigint,
  email citext,
  name text not null
);

create unlogged table staged_items (
  number integer primary key,
  line integer not null,
  old_id bigint,
  kind text not null,
  status text not null,
  locked boolean not null,
  sticky boolean not null,
  title text not null,
  link text not null,
  guid text not null,
  slug text not null,
  creator text not null,
  parent_old_id bigint,
  at timestamptz,
  content text not null,
  picture_url text not null,
  alt_text text not null,
  terms jsonb not null,
  fate text
);
create index staged_items_by_old_id on staged_items (old_id);

create unlogged table staged_comments (
  number bigint primary key,
  line integer not null,
  item integer not null,
  old_id bigint,
  author text not null,
  email citext,
  url text not null,
  at timestamptz,
  content text not null,
  approved text not null,
  kind text not null,
  parent_old_id bigint,
  user_id bigint,
  fate text,
  mention boolean not null default false,
  parent bigint,
  astray text,
  position bigint,
  split text,
  moved boolean not null default false,
  home_id bigint
);
create index staged_comments_by_old_id on staged_comments (old_id);
create index staged_comments_by_parent on staged_comments (parent) where parent is not null;
create index staged_comments_by_position on staged_comments (position);
create index staged_mentions on staged_comments (number) where mention;
create index staged_comments_left_out on staged_comments (fate, line) where fate is not null;
create index staged_comments_astray on staged_comments (astray, line) where astray is not null;
create index staged_comments_moved on staged_comments (number) where moved;

create unlogged table staged_terms (
  domain text not null,
  slug text not null,
  name text not null,
  parent text not null,
  constraint staged_terms_domain_slug_pk primary key (domain, slug)
);
