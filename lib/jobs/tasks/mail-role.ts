import { findProvedAddress } from "@/db/notifications/mails";
import { readEnv } from "@/lib/env";
import type { Job } from "@/lib/events/job";
import { roleMail } from "@/lib/mail/role-changed";
import { send } from "@/lib/mail/send";

type Payload = Extract<Job, { name: "mail_role" }>["payload"];

export async function mailRole({ personId, role, proposed }: Payload): Promise<void> {
  const to = await findProvedAddress(personId);
  if (to) await send(roleMail({ to, role, proposed, publicUrl: readEnv().publicUrl }));
}
