DROP INDEX "waiting_by_time";--> statement-breakpoint
CREATE INDEX "waiting_by_runners" ON "waiting" USING btree ("runners","asked_at","id");