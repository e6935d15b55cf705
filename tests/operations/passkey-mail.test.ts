import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, vi } from "vitest";
import { database } from "@/db/client";
import { people } from "@/db/people/schema";
import { addPasskey, askToAddPasskey } from "@/lib/forum/people/passkeys/operations";
import { hashOfBrowser, hashOfChallenge } from "@/lib/forum/people/sign-ins/secrets";
import { startJobs } from "@/lib/jobs/start";
import type { Member } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { DAY_MS } from "@/lib/time";
import { startMailServer } from "../support/mail-server";
import { SETTINGS } from "../support/mailing";
import { SoftPasskey } from "../support/soft-passkey";
import { test as base } from "../support/with-world";
import { as } from "../support/world";

const test = base.extend("mail", { scope: "file" }, async ({ url }, { onCleanup }) => {
  const mail = await startMailServer();
  for (const [name, value] of Object.entries({ ...SETTINGS, SMTP_URL: mail.url })) vi.stubEnv(name, value);
  const jobs = await startJobs({ databaseUrl: url });
  onCleanup(async () => {
    await jobs.stop();
    await mail.stop();
    vi.unstubAllEnvs();
  });
  return mail;
});

const prove = (person: Member, emailVerified: Date | null, suspendedUntil: Date | null = null) =>
  database().update(people).set({ emailVerified, suspendedUntil }).where(eq(people.id, person.id));

async function add(to: Member, device: string | null, right = true): Promise<void> {
  const browser = hashOfBrowser("this browser");
  const challenge = randomBytes(32).toString("base64url");
  await perform(askToAddPasskey, { challenge: hashOfChallenge(challenge), browser }, as(to));
  const answer = new SoftPasskey().added(right ? challenge : "another challenge");
  await perform(addPasskey, { answer, browser, device }, as(to));
}

test("emails members with a verified address about a new passkey, even if suspended, and says what to do", async ({
  world: { people: cast },
  mail,
}) => {
  await prove(cast.ada, null);
  await add(cast.ada, "Firefox on Android");
  await prove(cast.ben, new Date());
  await add(cast.ben, "Firefox on Android", false);
  await add(cast.ben, "Chrome on Linux");
  const { subject, to, text = "", html, headers } = await mail.next();
  expect(subject).toBe("New passkey on your Comeback account");
  const { rows } = await database().execute<{ email: string }>(
    `select email from people where id = ${cast.ben.id}`,
  );
  expect([to].flat().map((address) => address?.text)).toEqual([rows[0]?.email]);
  expect(text.replace(/\s+/g, " ")).toMatch(/added on \d+ \w+ \d{4} at \d\d:\d\d UTC with Chrome on Linux\./);
  expect(text.replace(/\s+/g, " ")).toContain("If you did not, somebody else is signed in as you.");
  for (const part of ["#passkeys", "#sessions"]) {
    expect(text).toContain(`\nhttps://forum.example.org/settings${part}\n`);
    expect(html).toContain(`https://forum.example.org/settings${part}`);
  }
  expect(headers.has("list-unsubscribe")).toBe(false);

  await prove(cast.ben, new Date(), new Date(Date.now() + DAY_MS));
  await add(cast.ben, null);
  expect((await mail.next()).text?.replace(/\s+/g, " ")).toContain(" UTC. Anyone who has that device");
  expect(mail.count()).toBe(2);
});
