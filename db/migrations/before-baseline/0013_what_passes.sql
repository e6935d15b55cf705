DROP INDEX "events_that_pass";--> statement-breakpoint
DROP INDEX "notifications_unseen";--> statement-breakpoint
DROP INDEX "notifications_to_mail";--> statement-breakpoint
CREATE INDEX "notifications_by_kind" ON "notifications" USING btree ("person_id","kind","id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "events_that_pass" ON "events" USING btree ("name","created_at") WHERE "events"."name" in ('draft.saved', 'draft.discarded', 'thread.visited', 'sign_in.requested', 'people.notified', 'inbox.seen', 'mail.begun', 'mail.handed_over', 'mail.sent', 'mail.put_off', 'mail.dropped', 'digests.due', 'outcome.asked');--> statement-breakpoint
CREATE INDEX "notifications_unseen" ON "notifications" USING btree ("person_id","thread_id","id") WHERE "notifications"."seen_at" is null;--> statement-breakpoint
CREATE INDEX "notifications_to_mail" ON "notifications" USING btree ("person_id","created_at") WHERE "notifications"."seen_at" is null and "notifications"."mail_id" is null;