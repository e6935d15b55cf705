import type { NotificationKind } from "@/db/notifications/schema";
import { DomainError } from "@/lib/errors";
import type { EventOf } from "@/lib/events/event";
import { againToken, REFUSED_LINK, readUnsubscribeToken } from "@/lib/forum/notifications/mail/links";
import { kindWords } from "@/lib/forum/notifications/mail/words";
import { escaped } from "@/lib/html";
import { unsubscribePath, wantMailAgainPath } from "@/lib/urls";
import { plainPage } from "./plain-page";
import { publicError } from "./problem";
import { refusalPage } from "./refusal-page";

const SETTINGS = `<p><a href="/settings#mail">Choose for each kind</a> in your settings.</p>`;

/** One button, so that a program that follows links unsubscribes nobody. */
export function confirmUnsubscribePage(token: string): Response {
  const said = readUnsubscribeToken(token);
  if (!said) return refusedLinkPage();
  const main = `<h1>Stop these mails?</h1>
<p>You get mails about ${listed(said.kinds)}. One click, and no more of them come${said.kinds.every((kind) => kind === "outcome") ? "" : "; you still find all of it in your inbox here"}.</p>
<form method="post" action="${escaped(unsubscribePath(token))}">
<p><button type="submit">Stop these mails</button></p>
<p><button type="submit" name="all" value="all">Stop all mails from Comeback</button></p>
</form>
${SETTINGS}`;
  return plainPage({ title: "Stop these mails?", main });
}

export function refusedLinkPage(): Response {
  return refusalPage(publicError(new DomainError("forbidden", REFUSED_LINK)), {});
}

export function stoppedPage({ personId, before }: EventOf<"mail.unsubscribed">): Response {
  const kinds = Object.keys(before) as NotificationKind[];
  const main = `<h1>Done: no more of these mails</h1>
<p role="status">You get no more mails about ${listed(kinds)}. One that is on its way already may still arrive.</p>
<form method="post" action="${escaped(wantMailAgainPath(againToken(personId, before)))}">
<p><button type="submit">I want them again</button></p>
</form>
${SETTINGS}`;
  return plainPage({ title: "No more of these mails", main });
}

export function againPage({ frequencies }: EventOf<"mail.preferences_changed">): Response {
  const main = `<h1>Done: they come as before</h1>
<p role="status">You get mails about ${listed(Object.keys(frequencies) as NotificationKind[])} as you did.</p>
${SETTINGS}`;
  return plainPage({ title: "As before", main });
}

function listed(kinds: readonly NotificationKind[]): string {
  return escaped(new Intl.ListFormat("en").format(kinds.map((kind) => kindWords[kind].of)));
}
