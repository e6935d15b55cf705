import { findAddressChange } from "@/db/address-changes/reads";
import { readEnv } from "@/lib/env";
import type { Job } from "@/lib/events/job";
import { undoSeedOf } from "@/lib/forum/people/addresses/operations";
import { linkOf } from "@/lib/forum/people/sign-ins/secrets";
import {
  addressRestoredMail,
  newAddressMail,
  oldAddressAskedMail,
  oldAddressChangedMail,
} from "@/lib/mail/account-letters";
import { send } from "@/lib/mail/send";
import { confirmAddressPath, settingsPath, undoAddressPath } from "@/lib/urls";

type Payload = Extract<Job, { name: "mail_address_change" }>["payload"];

export async function mailAddressChange({ changeId, what }: Payload): Promise<void> {
  const change = await findAddressChange(changeId);
  if (!change) return;
  const { publicUrl } = readEnv();
  const { oldEmail: to, newEmail: other, seed, undoUntil } = change;
  const settingsUrl = `${publicUrl}${settingsPath}`;
  if (what === "asked" && !change.confirmedAt) {
    await send(newAddressMail({ to: other, confirmUrl: `${publicUrl}${confirmAddressPath(linkOf(seed))}` }));
    if (to) await send(oldAddressAskedMail({ to, other, settingsUrl }));
  }
  if (what === "confirmed" && to && undoUntil) {
    const undoUrl = `${publicUrl}${undoAddressPath(linkOf(undoSeedOf(seed)))}`;
    await send(oldAddressChangedMail({ to, other, undoUrl, undoUntil }));
  }
  if (what === "undone" && to) await send(addressRestoredMail({ to, settingsUrl }));
}
