import { findInvitation } from "@/db/invitations/reads";
import { findProvedAddress } from "@/db/notifications/mails";
import { findMember } from "@/db/people/members";
import { readEnv } from "@/lib/env";
import type { AccountChanged, Job } from "@/lib/events/job";
import { linkOf } from "@/lib/forum/people/sign-ins/secrets";
import { accountChangedMail, invitationMail } from "@/lib/mail/account-letters";
import { send } from "@/lib/mail/send";
import { confirmSignInPath } from "@/lib/urls";

type Payload = Extract<Job, { name: "mail_invitation" }>["payload"];

export async function mailInvitation({ invitationId }: Payload): Promise<void> {
  const invitation = await findInvitation(invitationId);
  if (!invitation || invitation.revokedAt || invitation.usedAt) return;
  const { email: to, seed, expiresAt: until } = invitation;
  await send(
    invitationMail({ to, until, url: `${readEnv().publicUrl}${confirmSignInPath(linkOf(seed), "/")}` }),
  );
}

export async function mailAccountChanged({ personId, also, ...changed }: AccountChanged): Promise<void> {
  const member = await findMember(personId);
  if (!member) return;
  const addresses = new Set([await findProvedAddress(personId), also]);
  for (const to of addresses)
    if (to) await send(accountChangedMail(to, { ...changed, handle: member.handle }));
}
