import { readEnv } from "@/lib/env";

/** Whether mails can be read at `/outbox`: only where no mail server is set, and on the built-in database. */
export function hasOutboxPage(): boolean {
  return !readEnv().smtpUrl && process.env.COMEBACK_DATABASE === "embedded";
}
