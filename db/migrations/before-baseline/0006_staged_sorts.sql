CREATE INDEX "staged_mentions" ON "staged_comments" USING btree ("number") WHERE "staged_comments"."mention";--> statement-breakpoint
CREATE INDEX "staged_comments_left_out" ON "staged_comments" USING btree ("fate","line") WHERE "staged_comments"."fate" is not null;--> statement-breakpoint
CREATE INDEX "staged_comments_astray" ON "staged_comments" USING btree ("astray","line") WHERE "staged_comments"."astray" is not null;--> statement-breakpoint
CREATE INDEX "staged_comments_moved" ON "staged_comments" USING btree ("number") WHERE "staged_comments"."moved";