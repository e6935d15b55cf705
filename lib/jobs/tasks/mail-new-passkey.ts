import { findProvedAddress } from "@/db/notifications/mails";
import { readEnv } from "@/lib/env";
import type { Job } from "@/lib/events/job";
import { passkeyMail } from "@/lib/mail/passkey-added";
import { send } from "@/lib/mail/send";

type Payload = Extract<Job, { name: "mail_new_passkey" }>["payload"];

export async function mailNewPasskey({ personId, device, at }: Payload): Promise<void> {
  const to = await findProvedAddress(personId);
  if (!to) return;
  await send(passkeyMail({ to, device, at: new Date(at), settingsUrl: `${readEnv().publicUrl}/settings` }));
}
