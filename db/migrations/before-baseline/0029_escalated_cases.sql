-- A case about the author, a moderator or an admin can be handed to the admins, who see it before every other.
ALTER TABLE "cases" ADD COLUMN "escalated_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "escalated_by_id" bigint;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "escalation_note" text;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "escalated_from_kind" "subject_kind";--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "escalated_from_id" bigint;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_escalated_by_id_people_id_fk" FOREIGN KEY ("escalated_by_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "escalated_cases_say_why" CHECK (("cases"."escalated_at" is null) = ("cases"."escalation_note" is null));--> statement-breakpoint
DROP INDEX "cases_open";--> statement-breakpoint
CREATE INDEX "cases_open" ON "cases" USING btree (("escalated_at" is not null) DESC NULLS FIRST,"harm" DESC NULLS FIRST,"weight" DESC NULLS FIRST,"id") WHERE "cases"."decided_at" is null and ("cases"."flag_count" > 0 or "cases"."escalated_at" is not null);--> statement-breakpoint
CREATE INDEX "cases_by_escalator" ON "cases" USING btree ("escalated_by_id") WHERE "cases"."escalated_by_id" is not null;
