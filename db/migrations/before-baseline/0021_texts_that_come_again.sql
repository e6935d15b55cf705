CREATE TABLE "text_marks" (
	"subject_kind" "subject_kind" NOT NULL,
	"subject_id" bigint NOT NULL,
	"person_id" bigint NOT NULL,
	"marks" integer[] NOT NULL,
	"posted_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "text_marks_subject_kind_subject_id_pk" PRIMARY KEY("subject_kind","subject_id")
);
--> statement-breakpoint
ALTER TABLE "word_rules" ADD COLUMN "tested_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "word_rules" ADD COLUMN "tested_on" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "word_rules" ADD COLUMN "tested_hits" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "text_marks" ADD CONSTRAINT "text_marks_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "text_marks_by_mark" ON "text_marks" USING gin ("marks");--> statement-breakpoint
CREATE INDEX "text_marks_by_time" ON "text_marks" USING btree ("posted_at");--> statement-breakpoint
CREATE INDEX "text_marks_by_person" ON "text_marks" USING btree ("person_id");--> statement-breakpoint
ALTER TABLE "word_rules" ADD CONSTRAINT "rules_are_tested_before_they_hold" CHECK ("word_rules"."on_at" is null or "word_rules"."tested_at" is not null);