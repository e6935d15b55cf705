CREATE TYPE "public"."mention_kind" AS ENUM('pingback', 'trackback', 'webmention');--> statement-breakpoint
CREATE TYPE "public"."person_role" AS ENUM('member', 'author', 'moderator', 'admin');--> statement-breakpoint
CREATE TYPE "public"."recovery_outcome" AS ENUM('recovering', 'running', 'running_with_limits', 'stopped');--> statement-breakpoint
CREATE TYPE "public"."recovery_side" AS ENUM('left', 'right', 'both');--> statement-breakpoint
CREATE TYPE "public"."weekly_distance" AS ENUM('under_20_km', '20_to_40_km', '40_to_60_km', '60_to_80_km', 'over_80_km');--> statement-breakpoint
CREATE TYPE "public"."tag_group" AS ENUM('injury', 'body_part', 'treatment', 'topic');--> statement-breakpoint
CREATE TYPE "public"."thread_kind" AS ENUM('article', 'question', 'story');--> statement-breakpoint
CREATE TABLE "comments" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "comments_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"thread_id" bigint NOT NULL,
	"parent_id" bigint,
	"writer_id" bigint NOT NULL,
	"body" jsonb NOT NULL,
	"body_text" text NOT NULL,
	"root_id" bigint DEFAULT 0 NOT NULL,
	"depth" integer DEFAULT 0 NOT NULL,
	"path" "bytea" DEFAULT ''::bytea NOT NULL,
	"by_author" boolean DEFAULT false NOT NULL,
	"reply_count" integer DEFAULT 0 NOT NULL,
	"helpful_count" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"edited_at" timestamp with time zone,
	"hidden_at" timestamp with time zone,
	"removed_at" timestamp with time zone,
	"withdrawn_at" timestamp with time zone,
	"old_id" bigint,
	"shown" boolean GENERATED ALWAYS AS ("comments"."hidden_at" is null and "comments"."removed_at" is null and "comments"."withdrawn_at" is null) STORED NOT NULL,
	"best_rank" double precision GENERATED ALWAYS AS (-wilson_lower_bound("comments"."helpful_count", "comments"."helpful_count")) STORED NOT NULL,
	CONSTRAINT "comments_name_their_thread" UNIQUE("id","thread_id"),
	CONSTRAINT "comments_do_not_answer_themselves" CHECK ("comments"."parent_id" <> "comments"."id"),
	CONSTRAINT "comment_counts_are_not_negative" CHECK (least("comments"."reply_count", "comments"."helpful_count") >= 0)
);
--> statement-breakpoint
CREATE TABLE "audit_entries" (
	"event_id" bigint PRIMARY KEY NOT NULL,
	"operation" text NOT NULL,
	"actor_id" bigint,
	"acted_as" text NOT NULL,
	"source" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "events" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "events_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"name" text NOT NULL,
	"thread_id" bigint,
	"data" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "submissions" (
	"person_id" bigint NOT NULL,
	"key" uuid NOT NULL,
	"event_id" bigint,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "submissions_person_id_key_pk" PRIMARY KEY("person_id","key")
);
--> statement-breakpoint
CREATE TABLE "helpful_marks" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "helpful_marks_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"person_id" bigint NOT NULL,
	"thread_id" bigint,
	"comment_id" bigint,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "one_thing_is_marked" CHECK (num_nonnulls("helpful_marks"."thread_id", "helpful_marks"."comment_id") = 1)
);
--> statement-breakpoint
CREATE TABLE "me_toos" (
	"thread_id" bigint NOT NULL,
	"person_id" bigint NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "me_toos_thread_id_person_id_pk" PRIMARY KEY("thread_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "mentions" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "mentions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"thread_id" bigint NOT NULL,
	"kind" "mention_kind" NOT NULL,
	"url" text NOT NULL,
	"title" text NOT NULL,
	"excerpt" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"hidden_at" timestamp with time zone,
	CONSTRAINT "pages_mention_a_thread_once" UNIQUE("thread_id","url")
);
--> statement-breakpoint
CREATE TABLE "old_addresses" (
	"path" text PRIMARY KEY NOT NULL,
	"thread_id" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "people_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"handle" "citext" NOT NULL,
	"name" text,
	"about" text,
	"role" "person_role" DEFAULT 'member' NOT NULL,
	"email" "citext",
	"email_verified" timestamp with time zone,
	"joined_at" timestamp with time zone DEFAULT now() NOT NULL,
	"suspended_until" timestamp with time zone,
	"silenced_until" timestamp with time zone,
	CONSTRAINT "handles_are_taken_once" UNIQUE("handle"),
	CONSTRAINT "addresses_belong_to_one_person" UNIQUE("email"),
	CONSTRAINT "handles_are_words" CHECK ("people"."handle" ~ '^[a-z0-9][a-z0-9_-]{0,38}[a-z0-9]$')
);
--> statement-breakpoint
CREATE TABLE "recoveries" (
	"thread_id" bigint PRIMARY KEY NOT NULL,
	"outcome" "recovery_outcome" NOT NULL,
	"side" "recovery_side",
	"surgery" boolean,
	"weekly_distance_before" "weekly_distance",
	"onset_on" date,
	"first_run_on" date,
	"full_training_on" date,
	CONSTRAINT "milestones_follow_the_onset" CHECK (least("recoveries"."first_run_on", "recoveries"."full_training_on") >= "recoveries"."onset_on")
);
--> statement-breakpoint
CREATE TABLE "story_updates" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "story_updates_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"thread_id" bigint NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	"pain" integer,
	"note" text NOT NULL,
	CONSTRAINT "pain_is_0_to_10" CHECK ("story_updates"."pain" between 0 and 10)
);
--> statement-breakpoint
CREATE TABLE "accounts" (
	"user_id" bigint NOT NULL,
	"type" text NOT NULL,
	"provider" text NOT NULL,
	"provider_account_id" text NOT NULL,
	"refresh_token" text,
	"access_token" text,
	"expires_at" integer,
	"token_type" text,
	"scope" text,
	"id_token" text,
	"session_state" text,
	CONSTRAINT "accounts_provider_provider_account_id_pk" PRIMARY KEY("provider","provider_account_id")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"session_token" text PRIMARY KEY NOT NULL,
	"user_id" bigint NOT NULL,
	"expires" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "verification_tokens" (
	"identifier" text NOT NULL,
	"token" text NOT NULL,
	"expires" timestamp with time zone NOT NULL,
	CONSTRAINT "verification_tokens_identifier_token_pk" PRIMARY KEY("identifier","token")
);
--> statement-breakpoint
CREATE TABLE "tag_aliases" (
	"alias" "citext" PRIMARY KEY NOT NULL,
	"tag_id" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tags" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "tags_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"group" "tag_group" NOT NULL,
	"parent_id" bigint,
	"description" text DEFAULT '' NOT NULL,
	"thread_count" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "tag_slugs_are_taken_once" UNIQUE("slug"),
	CONSTRAINT "tag_slugs_are_words" CHECK ("tags"."slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	CONSTRAINT "tags_are_not_their_own_parent" CHECK ("tags"."parent_id" <> "tags"."id")
);
--> statement-breakpoint
CREATE TABLE "thread_tags" (
	"thread_id" bigint NOT NULL,
	"tag_id" bigint NOT NULL,
	"chosen" boolean DEFAULT true NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"kind" "thread_kind" NOT NULL,
	"listed" boolean NOT NULL,
	"answered" boolean NOT NULL,
	"last_activity_at" timestamp with time zone NOT NULL,
	"helpful_count" integer NOT NULL,
	"me_too_count" integer NOT NULL,
	CONSTRAINT "thread_tags_thread_id_tag_id_pk" PRIMARY KEY("thread_id","tag_id")
);
--> statement-breakpoint
CREATE TABLE "threads" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "threads_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kind" "thread_kind" NOT NULL,
	"writer_id" bigint NOT NULL,
	"title" text NOT NULL,
	"slug" text NOT NULL,
	"body" jsonb NOT NULL,
	"body_text" text NOT NULL,
	"excerpt" text NOT NULL,
	"asked_of_author" boolean DEFAULT false NOT NULL,
	"sample" boolean DEFAULT false NOT NULL,
	"accepted_comment_id" bigint,
	"comment_count" integer DEFAULT 0 NOT NULL,
	"author_reply_count" integer DEFAULT 0 NOT NULL,
	"helpful_count" integer DEFAULT 0 NOT NULL,
	"me_too_count" integer DEFAULT 0 NOT NULL,
	"revision" bigint DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_activity_at" timestamp with time zone DEFAULT now() NOT NULL,
	"edited_at" timestamp with time zone,
	"pinned_at" timestamp with time zone,
	"locked_at" timestamp with time zone,
	"hidden_at" timestamp with time zone,
	"removed_at" timestamp with time zone,
	"withdrawn_at" timestamp with time zone,
	"imported_from" text,
	"old_id" bigint,
	"listed" boolean GENERATED ALWAYS AS ("threads"."hidden_at" is null and "threads"."removed_at" is null and "threads"."withdrawn_at" is null) STORED NOT NULL,
	"answered" boolean GENERATED ALWAYS AS ("threads"."author_reply_count" > 0 or "threads"."accepted_comment_id" is not null) STORED NOT NULL,
	CONSTRAINT "posts_are_imported_once" UNIQUE("imported_from","old_id"),
	CONSTRAINT "titles_have_words" CHECK (char_length("threads"."title") between 1 and 300),
	CONSTRAINT "only_articles_are_pinned" CHECK ("threads"."pinned_at" is null or "threads"."kind" = 'article'),
	CONSTRAINT "only_questions_are_asked_of_the_author" CHECK (not "threads"."asked_of_author" or "threads"."kind" = 'question'),
	CONSTRAINT "only_questions_accept_an_answer" CHECK ("threads"."accepted_comment_id" is null or "threads"."kind" = 'question'),
	CONSTRAINT "thread_counts_are_not_negative" CHECK (least("threads"."comment_count", "threads"."author_reply_count", "threads"."helpful_count", "threads"."me_too_count") >= 0)
);
--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_writer_id_people_id_fk" FOREIGN KEY ("writer_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_stay_in_their_thread" FOREIGN KEY ("parent_id","thread_id") REFERENCES "public"."comments"("id","thread_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_entries" ADD CONSTRAINT "audit_entries_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_entries" ADD CONSTRAINT "audit_entries_actor_id_people_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "helpful_marks" ADD CONSTRAINT "helpful_marks_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "helpful_marks" ADD CONSTRAINT "helpful_marks_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "helpful_marks" ADD CONSTRAINT "helpful_marks_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "me_toos" ADD CONSTRAINT "me_toos_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "me_toos" ADD CONSTRAINT "me_toos_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentions" ADD CONSTRAINT "mentions_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "old_addresses" ADD CONSTRAINT "old_addresses_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recoveries" ADD CONSTRAINT "recoveries_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story_updates" ADD CONSTRAINT "story_updates_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_user_id_people_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_people_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tag_aliases" ADD CONSTRAINT "tag_aliases_tag_id_tags_id_fk" FOREIGN KEY ("tag_id") REFERENCES "public"."tags"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tags" ADD CONSTRAINT "tags_parent_id_tags_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."tags"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_tags" ADD CONSTRAINT "thread_tags_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_tags" ADD CONSTRAINT "thread_tags_tag_id_tags_id_fk" FOREIGN KEY ("tag_id") REFERENCES "public"."tags"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "threads" ADD CONSTRAINT "threads_writer_id_people_id_fk" FOREIGN KEY ("writer_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "comments_by_path" ON "comments" USING btree ("thread_id","path");--> statement-breakpoint
CREATE INDEX "top_level_by_path" ON "comments" USING btree ("thread_id","path") WHERE "comments"."depth" = 0;--> statement-breakpoint
CREATE INDEX "top_level_by_best" ON "comments" USING btree ("thread_id","best_rank","id") WHERE "comments"."depth" = 0;--> statement-breakpoint
CREATE INDEX "comments_by_time" ON "comments" USING btree ("thread_id","created_at","id");--> statement-breakpoint
CREATE INDEX "author_replies" ON "comments" USING btree ("thread_id","path") WHERE "comments"."by_author" and "comments"."shown";--> statement-breakpoint
CREATE INDEX "comments_by_writer" ON "comments" USING btree ("writer_id","id" DESC NULLS FIRST) WHERE "comments"."shown";--> statement-breakpoint
CREATE INDEX "comments_by_parent" ON "comments" USING btree ("parent_id") WHERE "comments"."parent_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "comments_are_imported_once" ON "comments" USING btree ("thread_id","old_id") WHERE "comments"."old_id" is not null;--> statement-breakpoint
CREATE INDEX "audit_by_actor" ON "audit_entries" USING btree ("actor_id","event_id");--> statement-breakpoint
CREATE INDEX "events_by_thread" ON "events" USING btree ("thread_id","id");--> statement-breakpoint
CREATE INDEX "submissions_by_age" ON "submissions" USING btree ("created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "threads_are_helpful_once" ON "helpful_marks" USING btree ("thread_id","person_id") WHERE "helpful_marks"."thread_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "comments_are_helpful_once" ON "helpful_marks" USING btree ("comment_id","person_id") WHERE "helpful_marks"."comment_id" is not null;--> statement-breakpoint
CREATE INDEX "mentions_by_thread" ON "mentions" USING btree ("thread_id","created_at","id");--> statement-breakpoint
CREATE INDEX "old_addresses_by_thread" ON "old_addresses" USING btree ("thread_id");--> statement-breakpoint
CREATE INDEX "people_by_role" ON "people" USING btree ("role") WHERE "people"."role" <> 'member';--> statement-breakpoint
CREATE INDEX "updates_by_story" ON "story_updates" USING btree ("thread_id","written_at");--> statement-breakpoint
CREATE INDEX "aliases_by_tag" ON "tag_aliases" USING btree ("tag_id");--> statement-breakpoint
CREATE INDEX "tags_by_parent" ON "tags" USING btree ("parent_id");--> statement-breakpoint
CREATE INDEX "tag_latest" ON "thread_tags" USING btree ("tag_id","last_activity_at" DESC NULLS FIRST,"thread_id" DESC NULLS FIRST) WHERE "thread_tags"."listed";--> statement-breakpoint
CREATE INDEX "tag_stories" ON "thread_tags" USING btree ("tag_id","last_activity_at" DESC NULLS FIRST,"thread_id" DESC NULLS FIRST) WHERE "thread_tags"."listed" and "thread_tags"."kind" = 'story';--> statement-breakpoint
CREATE INDEX "tag_unanswered" ON "thread_tags" USING btree ("tag_id","me_too_count" DESC NULLS FIRST,"thread_id" DESC NULLS FIRST) WHERE "thread_tags"."listed" and "thread_tags"."kind" = 'question' and not "thread_tags"."answered";--> statement-breakpoint
CREATE INDEX "tag_top" ON "thread_tags" USING btree ("tag_id","helpful_count" DESC NULLS FIRST,"thread_id" DESC NULLS FIRST) WHERE "thread_tags"."listed";--> statement-breakpoint
CREATE UNIQUE INDEX "one_article_is_pinned" ON "threads" USING btree ((true)) WHERE "threads"."pinned_at" is not null;--> statement-breakpoint
CREATE INDEX "threads_latest" ON "threads" USING btree ("last_activity_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE "threads"."listed" and "threads"."pinned_at" is null;--> statement-breakpoint
CREATE INDEX "threads_stories" ON "threads" USING btree ("last_activity_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE "threads"."listed" and "threads"."kind" = 'story';--> statement-breakpoint
CREATE INDEX "threads_unanswered" ON "threads" USING btree ("me_too_count" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE "threads"."listed" and "threads"."kind" = 'question' and not "threads"."answered";--> statement-breakpoint
CREATE INDEX "threads_top" ON "threads" USING btree ("helpful_count" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE "threads"."listed" and "threads"."pinned_at" is null;--> statement-breakpoint
CREATE INDEX "threads_by_writer" ON "threads" USING btree ("writer_id","id" DESC NULLS FIRST);