CREATE TYPE "public"."mail_pace" AS ENUM('at_once', 'daily', 'weekly', 'never');--> statement-breakpoint
CREATE TYPE "public"."notification_kind" AS ENUM('reply', 'mention', 'answer', 'followed', 'decision', 'outcome');--> statement-breakpoint
CREATE TYPE "public"."outcome_said" AS ENUM('better', 'same', 'worse', 'running');--> statement-breakpoint
CREATE TYPE "public"."settlement_kind" AS ENUM('handed_over', 'declined', 'no_question');--> statement-breakpoint
CREATE TABLE "mail_choices" (
	"person_id" bigint NOT NULL,
	"kind" "notification_kind" NOT NULL,
	"pace" "mail_pace" NOT NULL,
	"chosen_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "mail_choices_person_id_kind_pk" PRIMARY KEY("person_id","kind")
);
--> statement-breakpoint
CREATE TABLE "mails" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "mails_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"key" text NOT NULL,
	"person_id" bigint NOT NULL,
	"kind" "notification_kind" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"handed_at" timestamp with time zone,
	"sent_at" timestamp with time zone,
	"dropped_at" timestamp with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"last_error" text,
	CONSTRAINT "mails_are_made_once" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "notifications" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "notifications_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"person_id" bigint NOT NULL,
	"kind" "notification_kind" NOT NULL,
	"thread_id" bigint NOT NULL,
	"comment_id" bigint,
	"note" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"seen_at" timestamp with time zone,
	"mail_id" bigint
);
--> statement-breakpoint
CREATE TABLE "tag_follows" (
	"person_id" bigint NOT NULL,
	"tag_id" bigint NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "tag_follows_person_id_tag_id_pk" PRIMARY KEY("person_id","tag_id")
);
--> statement-breakpoint
CREATE TABLE "outcome_asks" (
	"thread_id" bigint NOT NULL,
	"weeks" integer NOT NULL,
	"asked_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "outcome_asks_thread_id_weeks_pk" PRIMARY KEY("thread_id","weeks")
);
--> statement-breakpoint
CREATE TABLE "outcomes" (
	"thread_id" bigint NOT NULL,
	"weeks" integer NOT NULL,
	"said" "outcome_said" NOT NULL,
	"said_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "outcomes_thread_id_weeks_pk" PRIMARY KEY("thread_id","weeks")
);
--> statement-breakpoint
CREATE TABLE "settlements" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "settlements_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"thread_id" bigint NOT NULL,
	"comment_id" bigint,
	"kind" "settlement_kind" NOT NULL,
	"reason" text,
	"settled_by" bigint NOT NULL,
	"settled_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "who_declines_gives_a_reason" CHECK ("settlements"."kind" <> 'declined' or "settlements"."reason" is not null)
);
--> statement-breakpoint
CREATE TABLE "waiting" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "waiting_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"thread_id" bigint NOT NULL,
	"comment_id" bigint,
	"asked_at" timestamp with time zone NOT NULL,
	"runners" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
DROP INDEX "events_that_pass";--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "shared_id" bigint;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "pointer" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "outdated_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "newer_id" bigint;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "promoted_id" bigint;--> statement-breakpoint
-- What became a thread of its own leaves a line, and a line is no reply: it is counted and listed nowhere.
ALTER TABLE "comments" drop column "shown";--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "shown" boolean GENERATED ALWAYS AS ("comments"."hidden_at" is null and "comments"."removed_at" is null and "comments"."withdrawn_at" is null and "comments"."promoted_id" is null) STORED NOT NULL;--> statement-breakpoint
CREATE INDEX "author_replies" ON "comments" USING btree ("thread_id","path") WHERE "comments"."by_author" and "comments"."shown";--> statement-breakpoint
CREATE INDEX "comments_by_writer" ON "comments" USING btree ("writer_id","id" DESC NULLS FIRST) WHERE "comments"."shown";--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "last_seen_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "threads" ADD COLUMN "anonymous" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "mail_choices" ADD CONSTRAINT "mail_choices_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mails" ADD CONSTRAINT "mails_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_mail_id_mails_id_fk" FOREIGN KEY ("mail_id") REFERENCES "public"."mails"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tag_follows" ADD CONSTRAINT "tag_follows_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tag_follows" ADD CONSTRAINT "tag_follows_tag_id_tags_id_fk" FOREIGN KEY ("tag_id") REFERENCES "public"."tags"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcome_asks" ADD CONSTRAINT "outcome_asks_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcomes" ADD CONSTRAINT "outcomes_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "settlements" ADD CONSTRAINT "settlements_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "settlements" ADD CONSTRAINT "settlements_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "settlements" ADD CONSTRAINT "settlements_settled_by_people_id_fk" FOREIGN KEY ("settled_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waiting" ADD CONSTRAINT "waiting_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waiting" ADD CONSTRAINT "waiting_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "mails_by_person" ON "mails" USING btree ("person_id","id");--> statement-breakpoint
CREATE INDEX "mails_unsent" ON "mails" USING btree ("created_at") WHERE "mails"."sent_at" is null and "mails"."dropped_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "people_are_told_of_a_comment_once" ON "notifications" USING btree ("person_id","comment_id","kind") WHERE "notifications"."comment_id" is not null;--> statement-breakpoint
CREATE INDEX "notifications_by_person" ON "notifications" USING btree ("person_id","id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "notifications_unseen" ON "notifications" USING btree ("person_id","id") WHERE "notifications"."seen_at" is null;--> statement-breakpoint
CREATE INDEX "notifications_to_mail" ON "notifications" USING btree ("person_id","id") WHERE "notifications"."seen_at" is null and "notifications"."mail_id" is null;--> statement-breakpoint
CREATE INDEX "notifications_by_thread" ON "notifications" USING btree ("thread_id");--> statement-breakpoint
CREATE INDEX "notifications_by_comment" ON "notifications" USING btree ("comment_id") WHERE "notifications"."comment_id" is not null;--> statement-breakpoint
CREATE INDEX "notifications_by_mail" ON "notifications" USING btree ("mail_id") WHERE "notifications"."mail_id" is not null;--> statement-breakpoint
CREATE INDEX "tag_follows_by_tag" ON "tag_follows" USING btree ("tag_id");--> statement-breakpoint
CREATE UNIQUE INDEX "threads_are_settled_once" ON "settlements" USING btree ("thread_id") WHERE "settlements"."comment_id" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "comments_are_settled_once" ON "settlements" USING btree ("comment_id") WHERE "settlements"."comment_id" is not null;--> statement-breakpoint
CREATE INDEX "settlements_by_thread" ON "settlements" USING btree ("thread_id");--> statement-breakpoint
CREATE INDEX "settlements_by_settler" ON "settlements" USING btree ("settled_by");--> statement-breakpoint
CREATE UNIQUE INDEX "threads_wait_once" ON "waiting" USING btree ("thread_id") WHERE "waiting"."comment_id" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "comments_wait_once" ON "waiting" USING btree ("comment_id") WHERE "waiting"."comment_id" is not null;--> statement-breakpoint
CREATE INDEX "waiting_by_thread" ON "waiting" USING btree ("thread_id");--> statement-breakpoint
CREATE INDEX "waiting_by_time" ON "waiting" USING btree ("asked_at","id");--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_promoted_id_threads_id_fk" FOREIGN KEY ("promoted_id") REFERENCES "public"."threads"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "shared_answers_have_a_first" FOREIGN KEY ("shared_id") REFERENCES "public"."comments"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "newer_answers_are_comments" FOREIGN KEY ("newer_id") REFERENCES "public"."comments"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "author_replies_newest" ON "comments" USING btree ("id" DESC NULLS FIRST) WHERE "comments"."by_author" and "comments"."shown";--> statement-breakpoint
CREATE INDEX "shared_answers" ON "comments" USING btree ("shared_id") WHERE "comments"."shared_id" is not null;--> statement-breakpoint
CREATE INDEX "comments_by_newer" ON "comments" USING btree ("newer_id") WHERE "comments"."newer_id" is not null;--> statement-breakpoint
CREATE INDEX "comments_by_promoted" ON "comments" USING btree ("promoted_id") WHERE "comments"."promoted_id" is not null;--> statement-breakpoint
CREATE INDEX "threads_by_age" ON "threads" USING btree ("created_at") WHERE "threads"."listed" and "threads"."kind" <> 'article';--> statement-breakpoint
CREATE INDEX "events_that_pass" ON "events" USING btree ("name","created_at") WHERE "events"."name" in ('draft.saved', 'draft.discarded', 'thread.visited', 'sign_in.requested', 'people.notified', 'inbox.seen', 'mail.begun', 'mail.handed_over', 'mail.sent');--> statement-breakpoint
ALTER TABLE "threads" ADD CONSTRAINT "only_questions_are_anonymous" CHECK (not "threads"."anonymous" or "threads"."kind" = 'question');--> statement-breakpoint
-- Every write leaves an audit entry, a visit among them: that is when somebody was last here. To half a day, so that
-- a busy member's row is not written again and again.
create function note_last_seen() returns trigger language plpgsql as $$
begin
  update people set last_seen_at = new.created_at
  where id = new.actor_id and last_seen_at < new.created_at - interval '12 hours';
  return null;
end $$;
--> statement-breakpoint
create trigger who_acts_was_seen after insert on audit_entries
  for each row when (new.actor_id is not null) execute function note_last_seen();
