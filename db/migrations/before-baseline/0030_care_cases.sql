-- A post that sounds as if somebody may be in danger opens a case, which comes before every other.
ALTER TYPE "public"."notification_kind" ADD VALUE 'care';--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "care" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE TABLE "care_signs" (
	"case_id" bigint PRIMARY KEY NOT NULL,
	"group_id" text NOT NULL,
	"strength" text NOT NULL,
	"urgency" text NOT NULL,
	"about" text NOT NULL,
	"also" text[] DEFAULT '{}' NOT NULL,
	"found_at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone,
	"closed_by_id" bigint,
	"outcome" text,
	CONSTRAINT "closed_signs_have_an_outcome" CHECK (("care_signs"."closed_at" is null) = ("care_signs"."outcome" is null)),
	CONSTRAINT "outcomes_of_signs" CHECK ("care_signs"."outcome" in ('looked_after', 'left'))
);
--> statement-breakpoint
ALTER TABLE "care_signs" ADD CONSTRAINT "care_signs_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care_signs" ADD CONSTRAINT "care_signs_closed_by_id_people_id_fk" FOREIGN KEY ("closed_by_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "care_signs_by_closer" ON "care_signs" USING btree ("closed_by_id") WHERE "care_signs"."closed_by_id" is not null;--> statement-breakpoint
DROP INDEX "cases_open";--> statement-breakpoint
CREATE INDEX "cases_open" ON "cases" USING btree ("care" DESC NULLS FIRST,("escalated_at" is not null) DESC NULLS FIRST,"harm" DESC NULLS FIRST,"weight" DESC NULLS FIRST,"id") WHERE "cases"."decided_at" is null and ("cases"."flag_count" > 0 or "cases"."escalated_at" is not null or "cases"."care");
