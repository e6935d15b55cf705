import { randomUUID } from "node:crypto";
import { MailForm } from "@/components/people/mail-form";
import { listMailPreferences } from "@/db/notifications/mails";
import { frequenciesFor, frequencyOf, kindsFor } from "@/lib/forum/notifications/mail/rules";
import { frequencyName, kindWords } from "@/lib/forum/notifications/mail/words";
import { unsubscribeFromAllPath } from "@/lib/urls";

type Props = { personId: number; role: Parameters<typeof kindsFor>[0] };

export async function MailSection({ personId, role }: Props) {
  const choices = await listMailPreferences(personId);
  const kinds = kindsFor(role).map((kind) => ({
    kind,
    name: kindWords[kind].name,
    chosen: frequencyOf(choices, kind),
    frequencies: frequenciesFor(kind).map((frequency) => ({
      frequency,
      name: frequencyName(kind, frequency),
    })),
  }));
  return (
    <section className="setting" aria-labelledby="mail">
      <h2 id="mail">Email</h2>
      <p className="hint">
        “At once” means within 10 minutes, so that several replies come in one email. We don’t email you what
        you have already read here. Daily emails go out at 7:00 UTC, weekly emails at 7:00 UTC on Mondays.
      </p>
      <MailForm key={kinds.map(({ chosen }) => chosen).join()} kinds={kinds} submission={randomUUID()} />
      <form method="post" action={unsubscribeFromAllPath} className="unsubscribe">
        <button type="submit" className="btn">
          Stop all emails
        </button>
      </form>
    </section>
  );
}
