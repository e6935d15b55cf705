import { forum } from "@/lib/forum-settings/current";
import { momentOf } from "@/lib/words/dates";
import { button, drawn, link, paragraph } from "./letter";
import type { Mail } from "./mail";

interface PasskeyMail {
  readonly to: string;
  readonly device: string | null;
  readonly at: Date;
  readonly settingsUrl: string;
}

export function passkeyMail({ to, device, at, settingsUrl }: PasskeyMail): Mail {
  const letter = {
    subject: `New passkey on your ${forum().name} account`,
    blocks: [
      paragraph(
        `Your account has a new passkey, added on ${momentOf(at)}${device ? ` with ${device}` : ""}. Anyone who has that device can sign in as you.`,
      ),
      paragraph("If you added it, you need not do anything."),
      paragraph(
        "If you did not, somebody else is signed in as you. In your settings, remove that passkey, then press “Sign out everywhere else” under “Where you are signed in”. Make sure, too, that nobody else can read your email: a sign-in link sent there works for them as well.",
      ),
      button("See your passkeys", `${settingsUrl}#passkeys`),
      link("See where you are signed in", `${settingsUrl}#sessions`),
    ],
  };
  return { to, ...drawn(letter) };
}
