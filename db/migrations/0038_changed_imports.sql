-- Importing again brings changes of the old blog in, and says so in the history of a text.

alter table edits add column imported boolean not null default false;

-- Which comment of the forum this is, and what the two differ in (lib/import/steps/compare.ts).
alter table staged_comments add column here bigint;
alter table staged_items add column changes text[] not null default '{}';
alter table staged_comments add column changes text[] not null default '{}';
create index staged_comments_changed on staged_comments (number) where changes <> '{}';

insert into reasons (key, title, text, legal, position) values
  ('gone_before', 'No longer public on the old blog',
    'The forum imported this from a blog. The blog no longer shows it, so the forum does not show it either.', false, 13),
  ('closed_before', 'Comments were closed on the old blog',
    'The forum imported this thread from a blog, where nobody could comment on it any more.', false, 14);
