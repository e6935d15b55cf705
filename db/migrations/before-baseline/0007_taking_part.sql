CREATE TABLE "drafts" (
	"person_id" bigint NOT NULL,
	"place" text NOT NULL,
	"version" integer NOT NULL,
	"fields" jsonb NOT NULL,
	"saved_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "drafts_person_id_place_pk" PRIMARY KEY("person_id","place")
);
--> statement-breakpoint
CREATE TABLE "edits" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "edits_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"thread_id" bigint,
	"comment_id" bigint,
	"editor_id" bigint NOT NULL,
	"title" text,
	"body" jsonb NOT NULL,
	"body_text" text NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "one_text_is_edited" CHECK (num_nonnulls("edits"."thread_id", "edits"."comment_id") = 1)
);
--> statement-breakpoint
CREATE TABLE "follows" (
	"person_id" bigint NOT NULL,
	"thread_id" bigint NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "follows_person_id_thread_id_pk" PRIMARY KEY("person_id","thread_id")
);
--> statement-breakpoint
CREATE TABLE "visits" (
	"person_id" bigint NOT NULL,
	"thread_id" bigint NOT NULL,
	"seen_comment_id" bigint NOT NULL,
	"visited_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "visits_person_id_thread_id_pk" PRIMARY KEY("person_id","thread_id")
);
--> statement-breakpoint
CREATE TABLE "former_handles" (
	"handle" "citext" PRIMARY KEY NOT NULL,
	"person_id" bigint NOT NULL,
	"kept_until" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "pictures" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "pictures_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"key" text NOT NULL,
	"person_id" bigint NOT NULL,
	"width" integer,
	"height" integer,
	"bytes" integer,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"stored_at" timestamp with time zone,
	"attached_at" timestamp with time zone,
	CONSTRAINT "pictures_have_one_key" UNIQUE("key"),
	CONSTRAINT "pictures_have_an_extent" CHECK ("pictures"."width" > 0 and "pictures"."height" > 0 and "pictures"."bytes" > 0)
);
--> statement-breakpoint
ALTER TABLE "helpful_marks" ADD COLUMN "within_id" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "id" bigint NOT NULL GENERATED ALWAYS AS IDENTITY (sequence name "sessions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1);--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "device" text;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "created_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "verification_tokens" ADD COLUMN "code" text;--> statement-breakpoint
ALTER TABLE "verification_tokens" ADD COLUMN "browser" text;--> statement-breakpoint
ALTER TABLE "verification_tokens" ADD COLUMN "attempts" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "verification_tokens" ADD COLUMN "created_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "edits" ADD CONSTRAINT "edits_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "edits" ADD CONSTRAINT "edits_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "edits" ADD CONSTRAINT "edits_editor_id_people_id_fk" FOREIGN KEY ("editor_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follows" ADD CONSTRAINT "follows_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follows" ADD CONSTRAINT "follows_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "former_handles" ADD CONSTRAINT "former_handles_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pictures" ADD CONSTRAINT "pictures_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "edits_by_thread" ON "edits" USING btree ("thread_id","id") WHERE "edits"."thread_id" is not null;--> statement-breakpoint
CREATE INDEX "edits_by_comment" ON "edits" USING btree ("comment_id","id") WHERE "edits"."comment_id" is not null;--> statement-breakpoint
CREATE INDEX "follows_by_thread" ON "follows" USING btree ("thread_id");--> statement-breakpoint
CREATE INDEX "visits_by_thread" ON "visits" USING btree ("thread_id");--> statement-breakpoint
CREATE INDEX "former_handles_by_person" ON "former_handles" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "pictures_unattached" ON "pictures" USING btree ("created_at") WHERE "pictures"."attached_at" is null;--> statement-breakpoint
CREATE INDEX "pictures_by_person" ON "pictures" USING btree ("person_id");--> statement-breakpoint
create function place_helpful_mark() returns trigger language plpgsql as $$
begin
  new.within_id := coalesce(new.thread_id, (select thread_id from comments where id = new.comment_id));
  return new;
end $$;
--> statement-breakpoint
create trigger helpful_marks_are_placed before insert or update of thread_id, comment_id on helpful_marks
  for each row execute function place_helpful_mark();
--> statement-breakpoint
update helpful_marks set comment_id = comment_id;
--> statement-breakpoint
ALTER TABLE "helpful_marks" ADD CONSTRAINT "helpful_marks_within_id_threads_id_fk" FOREIGN KEY ("within_id") REFERENCES "public"."threads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "events_that_pass" ON "events" USING btree ("name","created_at") WHERE "events"."name" in ('draft.saved', 'draft.discarded', 'thread.visited', 'sign_in.requested');--> statement-breakpoint
CREATE INDEX "helpful_by_person" ON "helpful_marks" USING btree ("person_id","within_id");--> statement-breakpoint
CREATE INDEX "people_by_handle_prefix" ON "people" USING btree (lower("handle"::text) text_pattern_ops);--> statement-breakpoint
CREATE INDEX "people_by_name_prefix" ON "people" USING btree (lower("name") text_pattern_ops) WHERE "people"."name" is not null;--> statement-breakpoint
CREATE INDEX "sessions_by_person" ON "sessions" USING btree ("user_id","id");--> statement-breakpoint
CREATE INDEX "links_by_browser" ON "verification_tokens" USING btree ("browser","created_at" DESC NULLS FIRST);--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_have_a_number" UNIQUE("id");--> statement-breakpoint
ALTER TABLE "verification_tokens" ADD CONSTRAINT "links_have_one_token" UNIQUE("token");