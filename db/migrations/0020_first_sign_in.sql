-- Few comments of a thread are hidden, so their writer and moderators find them at once.
create index hidden_comments on comments (thread_id, id) where hidden_at is not null;

-- Private: what a member said about their own injury, to find threads for them. It ends with the account, and with the tag.
create table own_injuries (
  person_id bigint primary key constraint own_injuries_person_id_people_id_fk references people on delete cascade,
  tag_id bigint not null constraint own_injuries_tag_id_tags_id_fk references tags on delete cascade,
  since_month date,
  saved_at timestamptz not null default now(),
  constraint injuries_start_with_a_month check (extract(day from since_month) = 1)
);
create index own_injuries_by_tag on own_injuries (tag_id);
