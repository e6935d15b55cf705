UPDATE "sessions" SET "session_token" = encode(sha256(convert_to("session_token", 'UTF8')), 'hex');--> statement-breakpoint
ALTER TABLE "verification_tokens" ADD COLUMN "seed" text;--> statement-breakpoint
ALTER TABLE "verification_tokens" ADD COLUMN "by_link_only" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "verification_tokens" ADD COLUMN "attempts_by_link" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "verification_tokens" ADD COLUMN "sendings" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "verification_tokens" ADD COLUMN "sent_at" timestamp with time zone DEFAULT now() NOT NULL;
