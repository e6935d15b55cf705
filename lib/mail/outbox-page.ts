import { readEnv } from "@/lib/env";
import { isLocal } from "@/lib/own-origin";

/** The server marks local readers with this header (lib/server/for-next.ts). */
export const LOCAL_READER = "x-comeback-local-reader";

/** Only without a mail server, with the built-in database, and if the forum is reachable only from its own machine. */
export function hasOutboxPage(): boolean {
  const { smtpUrl, publicUrl } = readEnv();
  return !smtpUrl && process.env.COMEBACK_DATABASE === "embedded" && isLocal(publicUrl);
}

/** Only from the machine itself: the emails let their reader sign in as anybody. */
export function mayReadOutbox(headers: Pick<Headers, "get">): boolean {
  return hasOutboxPage() && headers.get(LOCAL_READER) === "1";
}
