import { countOpen } from "@/db/cases/queue";
import { countWaiting } from "@/db/questions/reads";
import type { Job } from "@/lib/events/job";
import { callAdmins as call } from "@/lib/forum/notifications/mail/digest-operations";
import { mailKey } from "@/lib/forum/notifications/mail/keys";
import { readNumbers } from "@/lib/forum/site/numbers/read";
import { healthReport } from "@/lib/health/look";
import { kindsAt } from "@/lib/mail/kinds-at";
import { sendOnce } from "@/lib/mail/send-once";
import { weekLetter } from "@/lib/mail/week-letter";
import { SYSTEM } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";

type Payload = Extract<Job, { name: "mail_week" }>["payload"];

export async function callAdmins(payload: unknown): Promise<void> {
  const { _cron } = payload as { _cron: { ts: string } };
  await perform(call, { day: _cron.ts.slice(0, 10) }, { actor: SYSTEM, source: "job" });
}

export async function mailWeek({ personId, day }: Payload): Promise<void> {
  const kinds = await kindsAt(personId, "weekly");
  if (!kinds.includes("numbers")) return;
  await sendOnce({
    key: mailKey.numbers(personId, day),
    personId,
    kind: "numbers",
    async compose() {
      const [numbers, open, waiting, report] = await Promise.all([
        readNumbers(new Date(day)),
        countOpen(),
        countWaiting(),
        healthReport(),
      ]);
      return weekLetter({ numbers, open, questions: waiting.questions, checks: report.checked });
    },
  });
}
