import type { NotificationKind } from "@/db/notifications/schema";
import { DomainError } from "@/lib/errors";
import type { EventOf } from "@/lib/events/event";
import { againToken, REFUSED_LINK, readUnsubscribeToken } from "@/lib/forum/notifications/mail/links";
import { kindWords } from "@/lib/forum/notifications/mail/words";
import { forum } from "@/lib/forum-settings/current";
import { escaped } from "@/lib/html";
import { unsubscribePath, wantMailAgainPath } from "@/lib/urls";
import { plainPage } from "./plain-page";
import { publicError } from "./problem";
import { refusalPage } from "./refusal-page";

/** The inbox shows all other kinds. */
const ONLY_BY_MAIL: readonly NotificationKind[] = [
  "outcome",
  "care",
  "queue",
  "cases",
  "searches",
  "numbers",
];

const SETTINGS = `<p><a href="/settings#mail">Change your email settings</a></p>`;

/** One button, so that a program that follows links unsubscribes nobody. */
export function confirmUnsubscribePage(token: string): Response {
  const said = readUnsubscribeToken(token);
  if (!said) return refusedLinkPage();
  const main = `<h1>Unsubscribe from these emails?</h1>
<p>You get emails about ${listed(said.kinds)}.${said.kinds.every((kind) => ONLY_BY_MAIL.includes(kind)) ? "" : ` Your inbox on ${escaped(forum().name)} shows them even if you unsubscribe.`}</p>
<form method="post" action="${escaped(unsubscribePath(token))}">
<p><button type="submit">Unsubscribe</button></p>
<p><button type="submit" name="all" value="all">Unsubscribe from all emails</button></p>
</form>
${SETTINGS}`;
  return plainPage({ title: "Unsubscribe from these emails?", main });
}

export function refusedLinkPage(): Response {
  return refusalPage(publicError(new DomainError("forbidden", REFUSED_LINK)), {});
}

export function stoppedPage({ personId, before }: EventOf<"mail.unsubscribed">): Response {
  const kinds = Object.keys(before) as NotificationKind[];
  const main = `<h1>You are unsubscribed</h1>
<p role="status">You get no more emails about ${listed(kinds)}. One that is already on its way may still arrive.</p>
<form method="post" action="${escaped(wantMailAgainPath(againToken(personId, before)))}">
<p><button type="submit">Subscribe again</button></p>
</form>
${SETTINGS}`;
  return plainPage({ title: "You are unsubscribed", main });
}

export function againPage({ frequencies }: EventOf<"mail.preferences_changed">): Response {
  const main = `<h1>You are subscribed again</h1>
<p role="status">You get emails about ${listed(Object.keys(frequencies) as NotificationKind[])} as before.</p>
${SETTINGS}`;
  return plainPage({ title: "You are subscribed again", main });
}

function listed(kinds: readonly NotificationKind[]): string {
  return escaped(new Intl.ListFormat("en").format(kinds.map((kind) => kindWords[kind].of)));
}
