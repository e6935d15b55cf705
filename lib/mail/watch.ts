import { setTimeout as pause } from "node:timers/promises";
import { findMailHealth } from "@/db/notifications/mails";
import { readEnv } from "@/lib/env";
import type { MailProblem } from "@/lib/events/notifications";
import { MINUTE_MS } from "@/lib/time";
import { checkMailServer } from "./health";
import { canBeChecked } from "./problem";

const EVERY_MS = 5_000;
/** While the server works, so that a person who asks for an email after quiet hours reads the current state. */
const WELL_EVERY_MS = 5 * MINUTE_MS;
/** A job that failed a moment ago may not be back in the queue yet and would not be woken. */
const SETTLED_MS = 1_000;

/** Checks every few seconds while the server fails, so that open emails go out soon after it is back. */
export function watchMail(tell: (problem: MailProblem | null) => void = () => undefined): {
  close(): Promise<void>;
} {
  const { smtpUrl } = readEnv();
  if (!smtpUrl) return { close: async () => undefined };
  const ending = new AbortController();
  const ended = (async () => {
    const found = await checkMailServer(smtpUrl, ending.signal);
    if (!ending.signal.aborted) tell(found);
    for (let checkedAt = Date.now(); ; ) {
      await pause(EVERY_MS, undefined, { signal: ending.signal });
      if (!(await isWorthChecking(checkedAt).catch(() => false))) continue;
      await checkMailServer(smtpUrl, ending.signal);
      checkedAt = Date.now();
    }
  })().catch((error) => {
    if (!ending.signal.aborted) throw error;
  });
  return {
    async close() {
      ending.abort();
      await Promise.race([ended, pause(500, undefined, { ref: false })]);
    },
  };
}

async function isWorthChecking(checkedAt: number): Promise<boolean> {
  const { problem, failedAt } = await findMailHealth();
  if (!problem) return Date.now() - checkedAt > WELL_EVERY_MS;
  if (!canBeChecked(problem as MailProblem)) return false;
  return !failedAt || Date.now() - failedAt.getTime() > SETTLED_MS;
}
