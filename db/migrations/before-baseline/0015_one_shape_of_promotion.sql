ALTER TABLE "staged_comments" DROP COLUMN "root";--> statement-breakpoint
-- What an import split off before left a reply that linked to the new thread. It becomes the line that a promoted comment
-- leaves, and what was replied to it goes along. Marks on such a reply said nothing about the words that had moved.
do $$
declare
  line record;
begin
  for line in
    select c.id, t.id as home from comments c
    join threads h on h.id = c.thread_id
    join threads t on t.imported_from = h.imported_from || '#comment' and t.old_id = c.old_id
    where c.promoted_id is null
  loop
    delete from helpful_marks where comment_id = line.id;
    perform move_replies(line.id, line.home);
    perform leave_line(line.id, line.home);
  end loop;
end $$;
