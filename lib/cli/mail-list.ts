import { listMailJobs, listOpenMails, type MailJob } from "@/db/notifications/mails";
import { readEnv } from "@/lib/env";
import { mailState } from "@/lib/forum/notifications/mail/rules";
import { SIGN_IN_WAITS_MS } from "@/lib/forum/people/sign-ins/policy";
import { mailHealth } from "@/lib/mail/health";
import { maskedAddress, withoutAddresses } from "@/lib/mail/masked";
import { SYSTEM } from "@/lib/pipeline/actor";
import type { Context } from "@/lib/pipeline/operation";
import { counted } from "@/lib/words/counts";
import { openDatabase } from "./open-database";
import { UsageError } from "./usage-error";

const OWNER: Context = { actor: SYSTEM, source: "command" };

export async function withMails(
  act: (owner: Context) => Promise<unknown> = async () => undefined,
  { json = false } = {},
) {
  const database = await openDatabase(readEnv(), { say: console.error, join: true });
  try {
    await act(OWNER);
    await list(json);
    return 0;
  } finally {
    await database.close();
  }
}

export function readMailId([id = ""]: readonly string[]): number {
  if (!/^[1-9]\d{0,14}$/.test(id)) throw new UsageError(`"${id}" is not the ID of an email.`);
  return Number(id);
}

interface OpenMail {
  readonly id: number | null;
  readonly state: string;
  readonly to: string;
  readonly kind: string | undefined;
  readonly attempts: number;
  readonly lastError: string | null;
}

async function list(json: boolean): Promise<void> {
  const [mails, jobs, health] = await Promise.all([listOpenMails(), listMailJobs(), mailHealth()]);
  const open: OpenMail[] = [
    ...mails.map((mail) => ({
      id: mail.id,
      state: mailState(mail) === "in doubt" ? "in doubt" : mail.lastError ? "failing" : "queued",
      to: `to ${mail.to}`,
      kind: mail.key,
      attempts: mail.attempts,
      lastError: mail.lastError,
    })),
    ...jobs.map((job) => ({
      id: null,
      state: stateOf(job),
      to: recipientOf(job),
      kind: KINDS[job.task],
      attempts: job.attempts,
      lastError: job.lastError,
    })),
  ];
  if (json) {
    const shown = open.map((mail) => ({ ...mail, to: mail.to.replace(/^to /, "") }));
    console.log(withoutAddresses(JSON.stringify({ mails: shown, problem: health.problem })));
    return;
  }
  for (const { id, state, to, kind, attempts, lastError } of open)
    say([id ?? "-", state, to, kind, counted(attempts, "attempt", "attempts"), lastError]);
  const doubtful = open.filter(({ state }) => state === "in doubt").length;
  console.log(open.length === 0 ? "No email is waiting to be sent." : summary(open.length, doubtful));
  if (health.problem) console.log(`Email cannot be sent at the moment. ${health.problem}`);
}

const KINDS: Readonly<Record<string, string>> = {
  send_sign_in_link: "sign-in",
  mail_new_passkey: "new passkey",
  mail_role: "new role",
  mail_notifiers: "decision about a report",
  confirm_report: "receipt of a report",
};

function stateOf({ task, waitedMs, ranOut, lastError }: MailJob): string {
  const isLate = task === "send_sign_in_link" && waitedMs > SIGN_IN_WAITS_MS;
  if (isLate) return "expired";
  if (ranOut) return "failed";
  return lastError ? "failing" : "queued";
}

function recipientOf({ email, handle }: MailJob): string {
  if (email) return `to ${maskedAddress(email)}`;
  return handle ? `to ${handle}` : "to the visitor who reported it";
}

/** A mail server's message may contain the address that it refuses. */
function say(columns: readonly (string | number | null | undefined)[]): void {
  console.log(withoutAddresses(columns.filter(Boolean).join("\t")));
}

function summary(waiting: number, doubtful: number): string {
  const total = counted(waiting, "email has not been sent", "emails have not been sent");
  if (doubtful === 0) return `${total} yet. Comeback tries again by itself.`;
  return `${total} for certain. Emails in doubt may have arrived: send or drop each by its ID.`;
}
