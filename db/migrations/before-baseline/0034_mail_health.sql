-- Whether the mail server takes email: one row, which all instances share.
CREATE TABLE "mail_health" (
	"only" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"worked_at" timestamp with time zone,
	"failed_at" timestamp with time zone,
	"failing_since" timestamp with time zone,
	"problem" text,
	CONSTRAINT "mail_health_is_one_row" CHECK ("mail_health"."only"),
	CONSTRAINT "failing_mail_says_why" CHECK (("mail_health"."failing_since" is null) = ("mail_health"."problem" is null))
);
--> statement-breakpoint
INSERT INTO "mail_health" DEFAULT VALUES;--> statement-breakpoint
-- A link that the owner printed works in every browser.
ALTER TABLE "verification_tokens" ADD COLUMN "any_browser" boolean DEFAULT false NOT NULL;
