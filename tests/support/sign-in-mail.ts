import { sql } from "drizzle-orm";
import { vi } from "vitest";
import { database } from "@/db/client";
import { startJobs } from "@/lib/jobs/start";
import { startMailServer } from "./mail-server";
import { SETTINGS } from "./mailing";
import { test as base } from "./with-world";

/** A mail server on loopback and the jobs that send by it. */
export const test = base.extend("mail", { scope: "file" }, async ({ url }, { onCleanup }) => {
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

/** The token in the link of an email, and the code in the same email. */
export function secretsIn({ text = "" }: { text?: string }): { token: string; code: string } {
  const link = new URL(/https:\S+/.exec(text)?.[0] ?? "");
  return { token: link.searchParams.get("token") ?? "", code: /^\d{6}$/m.exec(text)?.[0] ?? "" };
}

/** Until every email to sign in that was asked for was sent or held back. */
export async function emailsSent(): Promise<void> {
  await vi.waitFor(
    async () => {
      const { rows } = await database().execute(
        sql`select 1 from graphile_worker.jobs where task_identifier = 'send_sign_in_link' limit 1`,
      );
      if (rows.length > 0) throw new Error("Emails wait.");
    },
    { timeout: 60_000, interval: 100 },
  );
}
