-- Whoever asked without a name, and is an author since, stays unnamed there: no reply of theirs to it counts as an author's.
create function unname_author() returns trigger language plpgsql as $$
begin
  new.by_author := not exists (
    select from threads t where t.id = new.thread_id and t.anonymous and t.writer_id = new.writer_id);
  return new;
end $$;
--> statement-breakpoint
-- By its name it runs after comments_are_placed, which says whose reply it is.
create trigger unnamed_are_no_authors before insert or update of by_author on comments
  for each row when (new.by_author) execute function unname_author();
--> statement-breakpoint
create function mark_asker() returns trigger language plpgsql as $$
declare
  author boolean := not new.anonymous and exists (select from people where id = new.writer_id and role = 'author');
begin
  update comments set by_author = author
  where thread_id = new.id and writer_id = new.writer_id and by_author is distinct from author;
  return null;
end $$;
--> statement-breakpoint
create trigger author_replies_follow_the_name after update of anonymous on threads
  for each row when (old.anonymous is distinct from new.anonymous) execute function mark_asker();
--> statement-breakpoint
update comments c set by_author = false
from threads t where t.id = c.thread_id and t.anonymous and t.writer_id = c.writer_id and c.by_author;
