import { createTransport } from "nodemailer";
import { findMailHealth } from "@/db/notifications/mails";
import { readEnv } from "@/lib/env";
import { MAIL_PROBLEMS, type MailProblem } from "@/lib/events/notifications";
import { noteMailServer } from "@/lib/forum/notifications/mail/health-operations";
import { log } from "@/lib/log/log";
import { SYSTEM } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { HOUR_MS } from "@/lib/time";
import { hasOutboxPage, mayReadOutbox } from "./outbox-page";
import { problemOf, sentenceOf } from "./problem";
import { smtpOptions } from "./smtp";

const CHECK_MS = 5_000;
/** Limits writes while the server works. */
const NOTED_EVERY_MS = HOUR_MS;

export interface MailHealth {
  readonly ok: boolean;
  readonly since: Date | null;
  /** For the owner, without names of servers and people. */
  readonly problem: string | null;
}

export async function mailHealth(): Promise<MailHealth> {
  if (!readEnv().smtpUrl) {
    const ok = hasOutboxPage();
    return { ok, since: null, problem: ok ? null : "SMTP_URL is not set, so no email is sent." };
  }
  const { failingSince, workedAt, problem } = await findMailHealth();
  if (failingSince === null) return { ok: true, since: workedAt, problem: null };
  const known = MAIL_PROBLEMS.find((each) => each === problem) ?? "unreachable";
  return { ok: false, since: failingSince, problem: sentenceOf(known) };
}

export type MailOutlook = "sent" | "in the outbox" | "failing" | "no server";

export async function mailOutlook(headers: Pick<Headers, "get">): Promise<MailOutlook> {
  if (mayReadOutbox(headers)) return "in the outbox";
  if (!readEnv().smtpUrl) return "no server";
  return (await mailHealth()).ok ? "sent" : "failing";
}

export async function checkMailServer(smtpUrl: string, signal?: AbortSignal): Promise<MailProblem | null> {
  const began = new Date();
  const transport = createTransport(smtpOptions(smtpUrl, CHECK_MS));
  try {
    await transport.verify();
  } catch (error) {
    const problem = problemOf(error) ?? "unreachable";
    if (!signal?.aborted) await noteFailure(error, problem);
    return problem;
  } finally {
    transport.close();
  }
  if (!signal?.aborted) await noteSuccess(began);
  return null;
}

/** Stores only problems that stop other emails too. */
export async function noteFailure(error: unknown, problem = problemOf(error)): Promise<void> {
  if (!problem) return;
  const event = await note({ problem, began: new Date() });
  if (event?.name === "mail_server.failed" && event.changed)
    log.warn("Email cannot be sent", error, { problem });
}

export async function noteSuccess(began: Date): Promise<void> {
  const known = await findMailHealth().catch(() => null);
  const isNews = !known?.workedAt || known.workedAt.getTime() < began.getTime() - NOTED_EVERY_MS;
  if (isNews || known?.failingSince) await note({ problem: null, began });
}

/** A failed write must not fail an email that was sent. */
async function note(attempt: { problem: MailProblem | null; began: Date }) {
  try {
    const event = await perform(noteMailServer, attempt, { actor: SYSTEM, source: "job" });
    if (event.name === "mail_server.worked" && event.woken !== null)
      log.info("Email can be sent again", { emails: event.woken });
    return event;
  } catch (error) {
    log.warn("Could not store whether email can be sent", error);
    return null;
  }
}
