import { carryOutDue } from "@/lib/forum/people/departures/carry-out";
import { departedMail } from "@/lib/mail/account-letters";
import { send } from "@/lib/mail/send";

/** The last email may fail: the address is gone by then, so nobody can send it again. */
export async function carryOutDepartures(): Promise<void> {
  await carryOutDue(new Date(), async ({ email }) => {
    if (email) await send(departedMail(email));
  });
}
