import { button, drawn, link, paragraph } from "./letter";
import type { Mail } from "./mail";

interface PasskeyMail {
  readonly to: string;
  readonly device: string | null;
  readonly at: Date;
  readonly settingsUrl: string;
}

const moment = new Intl.DateTimeFormat("en-GB", {
  dateStyle: "long",
  timeStyle: "short",
  timeZone: "UTC",
});

export function passkeyMail({ to, device, at, settingsUrl }: PasskeyMail): Mail {
  const letter = {
    subject: "A passkey was added to your account on Comeback",
    blocks: [
      paragraph(
        `Your account has a new passkey, added on ${moment.format(at)} UTC${device ? ` with ${device}` : ""}. Whoever has that device can sign in as you with it.`,
      ),
      paragraph("If that was you, there is nothing to do, and it works from now on."),
      paragraph(
        "If it was not, somebody else is signed in as you. In your settings, remove that passkey, and then press “End all others” under “Where you are signed in”. See to it as well that nobody else reads your mail: a link sent there signs in too.",
      ),
      button("See your passkeys", `${settingsUrl}#passkeys`),
      link("See where you are signed in", `${settingsUrl}#sessions`),
    ],
  };
  return { to, ...drawn(letter) };
}
