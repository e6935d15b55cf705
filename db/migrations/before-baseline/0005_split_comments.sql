ALTER TABLE "staged_comments" ADD COLUMN "root" bigint;--> statement-breakpoint
ALTER TABLE "staged_comments" ADD COLUMN "split" text;--> statement-breakpoint
ALTER TABLE "staged_comments" ADD COLUMN "moved" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "staged_comments" ADD COLUMN "home_id" bigint;