import { button, code as codeBlock, drawn, paragraph } from "./letter";
import type { Mail } from "./mail";

interface SignInMail {
  readonly to: string;
  readonly url: string;
  readonly code: string;
  readonly minutes: number;
  readonly waitedMinutes?: number | null;
}

export function signInMail({ to, url, code, minutes, waitedMinutes }: SignInMail): Mail {
  const letter = {
    subject: "Your link to sign in to Comeback",
    blocks: [
      paragraph("Somebody, most likely you, asked to sign in to Comeback."),
      ...(waitedMinutes
        ? [
            paragraph(
              `You asked ${waitedMinutes} minutes ago. We could not send email until now, so this link is new.`,
            ),
          ]
        : []),
      button("Sign in to Comeback", url, "If the button does nothing, open this address:"),
      paragraph("If you asked in another browser or on another device, type this code there:"),
      codeBlock(code),
      paragraph(
        `Link and code work once, for ${minutes} minutes. Give them to nobody: whoever has them is signed in as you. If you did not ask for this, do nothing: nobody gets in without it.`,
      ),
    ],
  };
  return { to, ...drawn(letter) };
}
