import { findDeparture } from "@/db/departures/reads";
import { findProvedAddress } from "@/db/notifications/mails";
import { readEnv } from "@/lib/env";
import type { Job } from "@/lib/events/job";
import { linkOf } from "@/lib/forum/people/sign-ins/secrets";
import {
  departureAskedMail,
  departureCancelledMail,
  departureConfirmedMail,
} from "@/lib/mail/account-letters";
import { send } from "@/lib/mail/send";
import { confirmLeavingPath, leavingPath, settingsPath } from "@/lib/urls";

type Payload = Extract<Job, { name: "mail_departure" }>["payload"];

export async function mailDeparture({ departureId, what }: Payload): Promise<void> {
  const departure = await findDeparture(departureId);
  if (!departure?.personId || departure.begunAt) return;
  const to = await findProvedAddress(departure.personId);
  if (!to) return;
  const { publicUrl } = readEnv();
  const { way, seed, dueAt, reason, confirmedAt, cancelledAt } = departure;
  const settingsUrl = `${publicUrl}${settingsPath}`;
  if (what === "asked" && seed && !confirmedAt && !cancelledAt)
    await send(
      departureAskedMail({
        to,
        way,
        settingsUrl,
        confirmUrl: `${publicUrl}${confirmLeavingPath(linkOf(seed))}`,
      }),
    );
  if (what === "confirmed" && dueAt && !cancelledAt)
    await send(
      departureConfirmedMail({ to, way, dueAt, reason, settingsUrl, leaveUrl: `${publicUrl}${leavingPath}` }),
    );
  if (what === "cancelled" && confirmedAt) await send(departureCancelledMail({ to, settingsUrl }));
}
