import { sql } from "drizzle-orm";
import { vi } from "vitest";
import { database } from "@/db/client";
import { type NotificationKind, notifications } from "@/db/notifications/schema";
import type { Member } from "@/lib/pipeline/actor";
import { startMailServer } from "./mail-server";
import { test as base } from "./with-world";
import type { World } from "./world";
import { reply } from "./write-in";

export const SETTINGS = {
  AUTH_SECRET: "a secret for tests, and for nothing but tests",
  PUBLIC_URL: "https://forum.example.org",
  MAIL_FROM: "Comeback <hello@forum.example.org>",
};

/** A forum whose people have proved their addresses, and a mail server; each test begins without news or mails. */
export const test = base.extend("mail", async ({ world: _ }, { onCleanup }) => {
  await database().execute(sql`delete from notifications`);
  await database().execute(sql`delete from mails`);
  await database().execute(sql`delete from mail_preferences`);
  await database().execute(sql`update people set email_verified = now(), last_seen_at = now()`);
  const mail = await startMailServer();
  for (const [name, value] of Object.entries({ ...SETTINGS, SMTP_URL: mail.url })) vi.stubEnv(name, value);
  onCleanup(async () => {
    vi.unstubAllEnvs();
    await mail.stop();
  });
  return mail;
});

type Told = { kind?: NotificationKind; at?: Date };

/** Ben writes under the question, and `person` is told. */
export async function repliedTo(world: World, person: Member, text: string, told: Told = {}) {
  const { commentId } = await reply(world.people.ben, world.question.id, text);
  await tell(world, person, commentId, told);
  return commentId;
}

export async function tell(world: World, person: Member, commentId: number, told: Told = {}): Promise<void> {
  const { kind = "reply", at = new Date() } = told;
  await database()
    .insert(notifications)
    .values({ personId: person.id, kind, threadId: world.question.id, commentId, createdAt: at })
    .onConflictDoNothing();
}
