import { readEnv } from "@/lib/env";
import { isLocal } from "@/lib/own-origin";

/** The header by which the server marks who reads on the machine it runs on (lib/server/for-next.ts). */
export const LOCAL_READER = "x-comeback-local-reader";

/**
 * Whether the mails of the outbox can be read at `/outbox` at all: no mail server is set, the database is the built-in
 * one, and readers can reach the forum only from its own machine.
 */
export function hasOutboxPage(): boolean {
  const { smtpUrl, publicUrl } = readEnv();
  return !smtpUrl && process.env.COMEBACK_DATABASE === "embedded" && isLocal(publicUrl);
}

/** Whether this request may read them: only from the machine itself. Those mails let their reader sign in as anybody. */
export function mayReadOutbox(headers: Pick<Headers, "get">): boolean {
  return hasOutboxPage() && headers.get(LOCAL_READER) === "1";
}
