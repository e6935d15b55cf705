import { findReport } from "@/db/flags/reads";
import type { Job } from "@/lib/events/job";
import { receiptMail } from "@/lib/mail/notice-received";
import { send } from "@/lib/mail/send";

type Payload = Extract<Job, { name: "confirm_report" }>["payload"];

/** Not if a decision was emailed meanwhile, which deletes the address. */
export async function confirmReport({ flagId }: Payload): Promise<void> {
  const report = await findReport(flagId);
  if (report) await send(receiptMail(report));
}
