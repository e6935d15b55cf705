import { forum } from "@/lib/forum-settings/current";
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
    subject: `Your ${forum().name} sign-in link`,
    blocks: [
      paragraph(`Somebody, most likely you, asked to sign in to ${forum().name}.`),
      ...(waitedMinutes
        ? [
            paragraph(
              `You asked ${waitedMinutes} minutes ago. We could not send email until now, so this link is new.`,
            ),
          ]
        : []),
      button(`Sign in to ${forum().name}`, url, "If the button does nothing, open this address:"),
      paragraph("If you asked in another browser or on another device, type this code there:"),
      codeBlock(code),
      paragraph(
        `The link and the code work once, for ${minutes} minutes. Do not share them: anyone who has them can sign in as you. If you did not ask to sign in, ignore this email: nobody can sign in without it.`,
      ),
    ],
  };
  return { to, ...drawn(letter) };
}
