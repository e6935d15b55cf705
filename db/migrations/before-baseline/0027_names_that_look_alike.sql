ALTER TABLE "people" ADD COLUMN "imported_at" timestamp with time zone;--> statement-breakpoint
-- Whoever wrote an imported comment and never proved to have its address is a guest of the old blog.
UPDATE "people" SET "imported_at" = now()
WHERE "role" = 'member' AND "email_verified" IS NULL
  AND EXISTS (SELECT FROM "comments" WHERE "comments"."writer_id" = "people"."id" AND "comments"."old_id" IS NOT NULL)
  AND NOT EXISTS (SELECT FROM "accounts" WHERE "accounts"."user_id" = "people"."id")
  AND NOT EXISTS (SELECT FROM "sessions" WHERE "sessions"."user_id" = "people"."id");--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "guest" boolean GENERATED ALWAYS AS ("people"."imported_at" is not null and "people"."email_verified" is null and "people"."role" = 'member') STORED NOT NULL;--> statement-breakpoint
-- The table of lookalikes is in the program: it fills these at its next start.
ALTER TABLE "people" ADD COLUMN "handle_fold" text;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "name_fold" text;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "fold_version" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX "people_by_handle_fold" ON "people" USING btree ("handle_fold");--> statement-breakpoint
CREATE INDEX "people_by_staff_name" ON "people" USING btree ("name_fold") WHERE "people"."role" <> 'member';--> statement-breakpoint
CREATE INDEX "people_by_fold_version" ON "people" USING btree ("fold_version","id");
