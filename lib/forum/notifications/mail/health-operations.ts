import { lockMailHealth, setMailHealth, wakeMailJobs } from "@/db/notifications/mail-writes";
import { none } from "@/lib/events/effects";
import type { EventOf } from "@/lib/events/event";
import { isSystem } from "@/lib/forum/people/policy";
import { operation } from "@/lib/pipeline/operation";
import { noteMailServerInput } from "./input";

type Noted = EventOf<"mail_server.failed" | "mail_server.worked">;

/** When the server works again, every failed email goes out at once: the jobs' backoff would delay it by minutes. */
export const noteMailServer = operation({
  name: "noteMailServer",
  input: noteMailServerInput,
  limit: null,
  load: (tx) => lockMailHealth(tx),
  authorize: ({ actor }) => isSystem(actor),
  async write(
    tx,
    { input: { problem, began }, loaded: { failedAt, failingSince, ...health }, at },
  ): Promise<Noted> {
    if (problem) {
      await setMailHealth(tx, { failedAt: at, failingSince: failingSince ?? at, problem });
      return { name: "mail_server.failed", problem, changed: problem !== health.problem };
    }
    // Another attempt failed after this one began: the next check decides (lib/mail/watch.ts).
    if (failingSince && failedAt && failedAt >= began) return { name: "mail_server.worked", woken: null };
    await setMailHealth(tx, { workedAt: at, failingSince: null, problem: null });
    const woken = failingSince ? await wakeMailJobs(tx, failingSince) : null;
    return { name: "mail_server.worked", woken };
  },
  effects: { "mail_server.failed": none, "mail_server.worked": none },
});
