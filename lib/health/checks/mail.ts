import { countStuckMails } from "@/db/site/health";
import { mailHealth } from "@/lib/mail/health";
import { forumSettingsPath } from "@/lib/urls";
import { counted, wordFor } from "@/lib/words/counts";
import { bad, type Check, good, warning } from "../check";
import { ageOfMinutes } from "../words";

const STUCK_MINUTES = 60;
const NOBODY = /@(?:localhost|[^.@>]+)>?\s*$/;

export const mailChecks: readonly Check[] = [
  {
    id: "mail-server",
    title: "Mail server",
    at: forumSettingsPath("mail"),
    async look({ env }) {
      const { ok, problem } = await mailHealth();
      if (!ok)
        return bad(
          problem ?? "Emails cannot be sent.",
          "Run npm run forum -- mail-test with your own address: it shows which step fails.",
        );
      return env.smtpUrl
        ? good("The mail server accepts emails.")
        : warning(
            "There is no mail server: emails stay in the outbox of this machine.",
            "Set SMTP_URL and MAIL_FROM before you invite anybody.",
          );
    },
  },
  {
    id: "mail-stuck",
    title: "Emails not sent",
    async look() {
      const { count, oldest } = await countStuckMails(STUCK_MINUTES);
      if (count === 0) return good("No email waits for longer than an hour.");
      return bad(
        `${counted(count, "email has", "emails have")} not been sent, the oldest for ${ageOfMinutes(oldest)}.`,
        `Run npm run forum -- mails: the list says why, and lets you send or drop ${wordFor(count, "it", "each of them")}.`,
      );
    },
  },
  {
    id: "mail-sender",
    title: "Sender of emails",
    look({ env }) {
      if (!env.smtpUrl) return good("No sender is needed without a mail server.");
      return NOBODY.test(env.mailFrom)
        ? bad(
            `Emails are sent from ${env.mailFrom}, which no mail server outside this machine accepts.`,
            "Set MAIL_FROM to an address of your own domain, such as Comeback <hello@example.org>.",
          )
        : good(`Emails are sent from ${env.mailFrom}.`);
    },
  },
];
