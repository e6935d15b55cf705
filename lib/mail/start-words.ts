import type { MailProblem } from "@/lib/events/notifications";
import { sentenceOf } from "./problem";
import { serverIn } from "./smtp";

export const NO_MAIL_SERVER =
  'Nobody can sign in by email until SMTP_URL is set: every mail stays in the outbox folder, unsent. "npm run forum -- sign-in-link ADDRESS" prints a link.';

export function mailTrouble(problem: MailProblem, smtpUrl = ""): string {
  return `Nobody can sign in by email at the moment. ${sentenceOf(problem, serverIn(smtpUrl))} Comeback goes on trying; "npm run forum -- mail-test ADDRESS" says more, "npm run forum -- sign-in-link ADDRESS" prints a link.`;
}
