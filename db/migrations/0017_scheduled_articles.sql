-- Articles that wait for their date, and the pictures that they keep meanwhile.

create table scheduled_articles (
  id bigint primary key generated always as identity,
  person_id bigint not null constraint scheduled_articles_person_id_people_id_fk references people on delete cascade,
  title text not null,
  body jsonb not null,
  tags text[] not null,
  publish_at timestamptz not null,
  -- The zone in which the writer chose the time: "Europe/Berlin".
  time_zone text not null,
  scheduled_at timestamptz not null default now(),
  -- Why the job could not publish the article; the writer reads the sentence beside it.
  refusal text
);
create index scheduled_articles_by_writer on scheduled_articles (person_id, publish_at, id);

create or replace function picture_kept_until(wanted text, member bigint, appeal_days integer) returns timestamptz language sql stable as $$
  select case
    when exists (select from drafts where person_id = member and strpos(fields::text, wanted) > 0)
      or exists (select from scheduled_articles where person_id = member and strpos(body::text, wanted) > 0)
    then 'infinity'::timestamptz
    else picture_held_until(wanted, appeal_days)
  end
$$;

-- A scheduled article is changed, published or cancelled. The sweep asks whether a post or a draft still keeps the picture.
create function release_pictures_of_schedule() returns trigger language plpgsql as $$
begin
  perform release_pictures(pictures_in(old.body));
  return null;
end $$;
create trigger scheduled_articles_release_pictures after update of body or delete on scheduled_articles for each row
  when (old.body::text like '%/uploads/%') execute function release_pictures_of_schedule();
