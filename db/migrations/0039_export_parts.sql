-- An export may come in several files. `part` says which one an item or a comment was read from, counted from 1.
alter table staged_items add column part integer not null default 1;
alter table staged_comments add column part integer not null default 1;
