CREATE TYPE "public"."decision_kind" AS ENUM('dismiss', 'hide', 'remove', 'restore', 'redact', 'lock', 'unlock', 'slow', 'author_replies_only', 'move', 'split', 'merge', 'outdated', 'warn', 'limit', 'silence', 'suspend', 'delete_content');--> statement-breakpoint
CREATE TYPE "public"."log_entry_kind" AS ENUM('decided', 'undone', 'appeal_granted', 'appeal_refused');--> statement-breakpoint
CREATE TYPE "public"."machine_part" AS ENUM('none', 'found', 'decided');--> statement-breakpoint
CREATE TYPE "public"."word_rule_action" AS ENUM('hold', 'flag', 'block', 'replace_link', 'tag');--> statement-breakpoint
CREATE TYPE "public"."word_rule_kind" AS ENUM('words', 'pattern');--> statement-breakpoint
CREATE TYPE "public"."flag_origin" AS ENUM('member', 'visitor', 'filter');--> statement-breakpoint
CREATE TYPE "public"."flag_reason" AS ENUM('spam', 'dangerous_advice', 'harassment', 'private_information', 'off_topic', 'illegal', 'other');--> statement-breakpoint
CREATE TYPE "public"."subject_kind" AS ENUM('thread', 'comment', 'picture', 'person', 'mention');--> statement-breakpoint
CREATE TABLE "appeal_messages" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "appeal_messages_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"appeal_id" bigint NOT NULL,
	"person_id" bigint NOT NULL,
	"text" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "appeals" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "appeals_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"decision_id" bigint NOT NULL,
	"person_id" bigint NOT NULL,
	"text" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"decided_at" timestamp with time zone,
	"decided_by_id" bigint,
	"granted" boolean,
	"answer" text,
	CONSTRAINT "decisions_are_appealed_once" UNIQUE("decision_id"),
	CONSTRAINT "decided_appeals_are_answered" CHECK (("appeals"."decided_at" is null) = ("appeals"."granted" is null))
);
--> statement-breakpoint
CREATE TABLE "decisions" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "decisions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kind" "decision_kind" NOT NULL,
	"subject_kind" "subject_kind" NOT NULL,
	"subject_id" bigint NOT NULL,
	"owner_id" bigint,
	"case_id" bigint,
	"part_of_id" bigint,
	"by_id" bigint,
	"machine" "machine_part" DEFAULT 'none' NOT NULL,
	"noticed" boolean DEFAULT false NOT NULL,
	"reason_id" bigint,
	"reason_title" text NOT NULL,
	"reason_text" text NOT NULL,
	"legal" boolean DEFAULT false NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"until" timestamp with time zone,
	"before" jsonb NOT NULL,
	"detail" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"undone_at" timestamp with time zone,
	"undone_by_id" bigint,
	CONSTRAINT "the_program_says_so" CHECK ("decisions"."by_id" is not null or "decisions"."machine" = 'decided')
);
--> statement-breakpoint
CREATE TABLE "log_entries" (
	"id" bigint PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"kind" "log_entry_kind" NOT NULL,
	"decision_id" bigint NOT NULL,
	"decision_kind" "decision_kind" NOT NULL,
	"data" jsonb NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reasons" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "reasons_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"key" text,
	"title" text NOT NULL,
	"text" text NOT NULL,
	"legal" boolean DEFAULT false NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"retired_at" timestamp with time zone,
	CONSTRAINT "reasons_have_one_key" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "lessons" (
	"subject_kind" "subject_kind" NOT NULL,
	"subject_id" bigint NOT NULL,
	"spam" boolean NOT NULL,
	"words" text[] NOT NULL,
	"learnt_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "lessons_subject_kind_subject_id_pk" PRIMARY KEY("subject_kind","subject_id")
);
--> statement-breakpoint
CREATE TABLE "word_counts" (
	"word" text PRIMARY KEY NOT NULL,
	"spam" integer DEFAULT 0 NOT NULL,
	"ham" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "word_rules" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "word_rules_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"name" text NOT NULL,
	"kind" "word_rule_kind" NOT NULL,
	"pattern" text NOT NULL,
	"action" "word_rule_action" NOT NULL,
	"detail" text,
	"created_by_id" bigint,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"on_at" timestamp with time zone,
	CONSTRAINT "some_actions_need_a_detail" CHECK ("word_rules"."action" not in ('block', 'replace_link', 'tag') or "word_rules"."detail" is not null)
);
--> statement-breakpoint
CREATE TABLE "cases" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "cases_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"subject_kind" "subject_kind" NOT NULL,
	"subject_id" bigint NOT NULL,
	"owner_id" bigint,
	"weight" double precision DEFAULT 0 NOT NULL,
	"harm" integer DEFAULT 0 NOT NULL,
	"flag_count" integer DEFAULT 0 NOT NULL,
	"opened_at" timestamp with time zone DEFAULT now() NOT NULL,
	"taken_by_id" bigint,
	"taken_at" timestamp with time zone,
	"decided_at" timestamp with time zone,
	CONSTRAINT "taken_cases_have_a_taker" CHECK ("cases"."taken_by_id" is null or "cases"."taken_at" is not null)
);
--> statement-breakpoint
CREATE TABLE "flags" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "flags_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"case_id" bigint NOT NULL,
	"subject_kind" "subject_kind" NOT NULL,
	"subject_id" bigint NOT NULL,
	"origin" "flag_origin" NOT NULL,
	"person_id" bigint,
	"notifier_name" text,
	"notifier_email" text,
	"reason" "flag_reason" NOT NULL,
	"note" text,
	"because" jsonb,
	"weight" double precision NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"upheld" boolean,
	"settled_at" timestamp with time zone,
	CONSTRAINT "members_flag_by_name" CHECK (("flags"."origin" = 'member') = ("flags"."person_id" is not null)),
	CONSTRAINT "some_reasons_are_explained" CHECK ("flags"."origin" = 'filter' or "flags"."reason" not in ('dangerous_advice', 'illegal', 'other') or "flags"."note" is not null)
);
--> statement-breakpoint
CREATE TABLE "role_proposals" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "role_proposals_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"person_id" bigint NOT NULL,
	"role" "person_role" NOT NULL,
	"proposed_by_id" bigint NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"agreed_by_id" bigint,
	"closed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"name" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL,
	"changed_by_id" bigint,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "notifications" ALTER COLUMN "thread_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "mentions" ADD COLUMN "removed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "notifications" ADD COLUMN "decision_id" bigint;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "limited_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "trust" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "days_here" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "pictures" ADD COLUMN "hidden_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "pictures" ADD COLUMN "removed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "threads" ADD COLUMN "slow_seconds" integer;--> statement-breakpoint
ALTER TABLE "threads" ADD COLUMN "author_replies_only_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "threads" ADD COLUMN "merged_into_id" bigint;--> statement-breakpoint
ALTER TABLE "appeal_messages" ADD CONSTRAINT "appeal_messages_appeal_id_appeals_id_fk" FOREIGN KEY ("appeal_id") REFERENCES "public"."appeals"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeal_messages" ADD CONSTRAINT "appeal_messages_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_decision_id_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."decisions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_decided_by_id_people_id_fk" FOREIGN KEY ("decided_by_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_owner_id_people_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_part_of_id_decisions_id_fk" FOREIGN KEY ("part_of_id") REFERENCES "public"."decisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_by_id_people_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_reason_id_reasons_id_fk" FOREIGN KEY ("reason_id") REFERENCES "public"."reasons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_undone_by_id_people_id_fk" FOREIGN KEY ("undone_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "word_rules" ADD CONSTRAINT "word_rules_created_by_id_people_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_owner_id_people_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_taken_by_id_people_id_fk" FOREIGN KEY ("taken_by_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "flags" ADD CONSTRAINT "flags_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "flags" ADD CONSTRAINT "flags_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_proposals" ADD CONSTRAINT "role_proposals_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_proposals" ADD CONSTRAINT "role_proposals_proposed_by_id_people_id_fk" FOREIGN KEY ("proposed_by_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_proposals" ADD CONSTRAINT "role_proposals_agreed_by_id_people_id_fk" FOREIGN KEY ("agreed_by_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "settings" ADD CONSTRAINT "settings_changed_by_id_people_id_fk" FOREIGN KEY ("changed_by_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "appeal_messages_by_appeal" ON "appeal_messages" USING btree ("appeal_id","id");--> statement-breakpoint
CREATE INDEX "appeals_open" ON "appeals" USING btree ("created_at","id") WHERE "appeals"."decided_at" is null;--> statement-breakpoint
CREATE INDEX "appeals_by_person" ON "appeals" USING btree ("person_id","id");--> statement-breakpoint
CREATE INDEX "decisions_by_subject" ON "decisions" USING btree ("subject_kind","subject_id","id");--> statement-breakpoint
CREATE INDEX "decisions_by_owner" ON "decisions" USING btree ("owner_id","id") WHERE "decisions"."owner_id" is not null;--> statement-breakpoint
CREATE INDEX "decisions_by_case" ON "decisions" USING btree ("case_id") WHERE "decisions"."case_id" is not null;--> statement-breakpoint
CREATE INDEX "decisions_by_part" ON "decisions" USING btree ("part_of_id") WHERE "decisions"."part_of_id" is not null;--> statement-breakpoint
CREATE INDEX "decisions_by_moderator" ON "decisions" USING btree ("by_id","id") WHERE "decisions"."by_id" is not null;--> statement-breakpoint
CREATE INDEX "log_by_decision" ON "log_entries" USING btree ("decision_id","id");--> statement-breakpoint
CREATE INDEX "log_by_kind" ON "log_entries" USING btree ("decision_kind","id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "word_rules_on" ON "word_rules" USING btree ("id") WHERE "word_rules"."on_at" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "things_have_one_open_case" ON "cases" USING btree ("subject_kind","subject_id") WHERE "cases"."decided_at" is null;--> statement-breakpoint
CREATE INDEX "cases_by_subject" ON "cases" USING btree ("subject_kind","subject_id","id");--> statement-breakpoint
CREATE INDEX "cases_open" ON "cases" USING btree ("harm" DESC NULLS FIRST,"weight" DESC NULLS FIRST,"id") WHERE "cases"."decided_at" is null and "cases"."flag_count" > 0;--> statement-breakpoint
CREATE INDEX "cases_by_owner" ON "cases" USING btree ("owner_id","id") WHERE "cases"."owner_id" is not null;--> statement-breakpoint
CREATE INDEX "cases_by_taker" ON "cases" USING btree ("taken_by_id") WHERE "cases"."taken_by_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "things_are_flagged_once_by_each" ON "flags" USING btree ("subject_kind","subject_id","person_id") WHERE "flags"."person_id" is not null;--> statement-breakpoint
CREATE INDEX "flags_by_case" ON "flags" USING btree ("case_id","id");--> statement-breakpoint
CREATE INDEX "flags_by_person" ON "flags" USING btree ("person_id","id" DESC NULLS FIRST) WHERE "flags"."person_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "roles_are_proposed_once" ON "role_proposals" USING btree ("person_id") WHERE "role_proposals"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "role_proposals_by_proposer" ON "role_proposals" USING btree ("proposed_by_id");--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_decision_id_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."decisions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "threads" ADD CONSTRAINT "threads_merged_into_id_threads_id_fk" FOREIGN KEY ("merged_into_id") REFERENCES "public"."threads"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "notifications_by_decision" ON "notifications" USING btree ("decision_id") WHERE "notifications"."decision_id" is not null;--> statement-breakpoint
CREATE INDEX "pictures_gone" ON "pictures" USING btree ("key") WHERE "pictures"."hidden_at" is not null or "pictures"."removed_at" is not null;--> statement-breakpoint
CREATE INDEX "threads_by_merged" ON "threads" USING btree ("merged_into_id") WHERE "threads"."merged_into_id" is not null;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "steps_of_trust_are_four" CHECK ("people"."trust" between 0 and 3);--> statement-breakpoint
-- Each entry of the log takes the next number and the hash of the one before, one writer at a time; what the hash is of
-- stands a line each, as `npm run forum -- log verify` reads it.
create function chain_log_entry() returns trigger language plpgsql as $$
declare
  last record;
begin
  perform pg_advisory_xact_lock(hashtext('log_entries'));
  select id, hash into last from log_entries order by id desc limit 1;
  new.id := coalesce(last.id, 0) + 1;
  new.previous_hash := coalesce(last.hash, '');
  new.hash := encode(sha256(convert_to(concat_ws(E'\n', new.previous_hash, new.id,
    to_char(new.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), new.kind, new.decision_id, new.decision_kind,
    new.data::text), 'UTF8')), 'hex');
  return new;
end $$;
--> statement-breakpoint
create trigger log_entries_are_chained before insert on log_entries for each row execute function chain_log_entry();
--> statement-breakpoint
create function keep_log() returns trigger language plpgsql as $$
begin
  raise exception 'The log of decisions is never changed.';
end $$;
--> statement-breakpoint
create trigger log_entries_are_kept before update or delete or truncate on log_entries
  for each statement execute function keep_log();
--> statement-breakpoint
create or replace function note_last_seen() returns trigger language plpgsql as $$
begin
  update people set last_seen_at = new.created_at,
    days_here = days_here + ((new.created_at at time zone 'UTC')::date > (last_seen_at at time zone 'UTC')::date)::int
  where id = new.actor_id and last_seen_at < new.created_at - interval '12 hours';
  return null;
end $$;
--> statement-breakpoint
insert into reasons (key, title, text, legal, position) values
  ('waiting', 'Waiting for a look', 'Something about it is often seen in spam, or several readers flagged it, so it waits until a moderator has looked.', false, 1),
  ('spam', 'Spam or advertising', 'Selling has no place here. Whoever earns from what they recommend says so, once.', false, 2),
  ('danger', 'Dangerous advice', 'Diagnosis or dosage as if by a doctor, talking somebody out of seeing one, or anything that could make an injury worse.', false, 3),
  ('harassment', 'Contempt or harassment', 'Nobody is talked down to here: not slow runners, heavy runners, old runners, nor those who stopped.', false, 4),
  ('privacy', 'Somebody’s private information', 'Another person’s health, name, address or picture is told by that person alone.', false, 5),
  ('off_topic', 'Off topic', 'It is about neither running nor recovering from an injury, or belongs in another thread.', false, 6),
  ('twice', 'Said already', 'The same thing is said elsewhere; one place for it helps those who look for an answer.', false, 7),
  ('evasion', 'Going around a decision', 'An account or a text that goes on with what was decided about before.', false, 8),
  ('order', 'Keeping order', 'It stands where it is found more easily, or where the conversation can go on.', false, 9),
  ('illegal', 'Against the law', 'It breaks a law; the moderator says which.', true, 10),
  ('mistake', 'A decision that was wrong', 'What was decided before did not hold on a second look.', false, 11);
