import type { Job } from "@/lib/jobs/job";
import { jobsOfMail, mailKey } from "@/lib/mail/keys";
import type { Effects } from "./effects";
import type { EventOf } from "./event";

type Due = EventOf<"outcome.asked" | "mail.queued_again" | "digests.due">;

/** Mails that are due: each is a job of its own. */
export function effectsOfMail(event: Due): Effects {
  return { stale: [], jobs: jobsOf(event), announced: [] };
}

function jobsOf(event: Due): Job[] {
  switch (event.name) {
    case "outcome.asked":
      return event.asked.flatMap(({ threadId, weeks }) => jobsOfMail(mailKey.outcome(threadId, weeks)));
    case "mail.queued_again":
      return jobsOfMail(event.key);
    case "digests.due":
      return event.people.flatMap((id) => jobsOfMail(mailKey.digest(id, event.pace, event.day)));
  }
}
