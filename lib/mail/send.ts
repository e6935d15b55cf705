import { createTransport } from "nodemailer";
import { readEnv } from "@/lib/env";
import type { Mail } from "./mail";
import { keepInOutbox } from "./outbox";

const PATIENCE_MS = 20_000;

/** By the server that SMTP_URL names; where there is none, into the outbox folder. */
export async function send(mail: Mail): Promise<void> {
  const { smtpUrl, mailFrom, outboxDir } = readEnv();
  const message = { from: mailFrom, ...mail };
  if (!smtpUrl) return keepInOutbox(message, outboxDir);
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    // A mail names pages and nobody's files.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    await transport.sendMail(message);
  } finally {
    transport.close();
  }
}
