CREATE UNLOGGED TABLE "staged_authors" (
	"login" text PRIMARY KEY NOT NULL,
	"old_id" bigint,
	"email" "citext",
	"name" text NOT NULL
);
--> statement-breakpoint
CREATE UNLOGGED TABLE "staged_comments" (
	"number" bigint PRIMARY KEY NOT NULL,
	"line" integer NOT NULL,
	"item" integer NOT NULL,
	"old_id" bigint,
	"author" text NOT NULL,
	"email" "citext",
	"url" text NOT NULL,
	"at" timestamp with time zone,
	"content" text NOT NULL,
	"approved" text NOT NULL,
	"kind" text NOT NULL,
	"parent_old_id" bigint,
	"user_id" bigint,
	"fate" text,
	"mention" boolean DEFAULT false NOT NULL,
	"parent" bigint,
	"astray" text,
	"position" bigint
);
--> statement-breakpoint
CREATE UNLOGGED TABLE "staged_items" (
	"number" integer PRIMARY KEY NOT NULL,
	"line" integer NOT NULL,
	"old_id" bigint,
	"kind" text NOT NULL,
	"status" text NOT NULL,
	"locked" boolean NOT NULL,
	"sticky" boolean NOT NULL,
	"title" text NOT NULL,
	"link" text NOT NULL,
	"guid" text NOT NULL,
	"slug" text NOT NULL,
	"creator" text NOT NULL,
	"parent_old_id" bigint,
	"at" timestamp with time zone,
	"content" text NOT NULL,
	"picture_url" text NOT NULL,
	"alt_text" text NOT NULL,
	"terms" jsonb NOT NULL,
	"fate" text
);
--> statement-breakpoint
CREATE UNLOGGED TABLE "staged_terms" (
	"domain" text NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"parent" text NOT NULL,
	CONSTRAINT "staged_terms_domain_slug_pk" PRIMARY KEY("domain","slug")
);
--> statement-breakpoint
CREATE INDEX "staged_comments_by_old_id" ON "staged_comments" USING btree ("old_id");--> statement-breakpoint
CREATE INDEX "staged_comments_by_parent" ON "staged_comments" USING btree ("parent") WHERE "staged_comments"."parent" is not null;--> statement-breakpoint
CREATE INDEX "staged_comments_by_position" ON "staged_comments" USING btree ("position");--> statement-breakpoint
CREATE INDEX "staged_items_by_old_id" ON "staged_items" USING btree ("old_id");