import type { MailProblem } from "@/lib/events/notifications";
import { sentenceOf } from "./problem";
import { serverIn } from "./smtp";

export const NO_MAIL_SERVER =
  'Nobody can sign in by email until you set SMTP_URL: Comeback keeps each email in the outbox folder and sends none. "npm run forum -- sign-in-link ADDRESS" prints a sign-in link.';

export function mailTrouble(problem: MailProblem, smtpUrl = ""): string {
  return `Nobody can sign in by email at the moment. ${sentenceOf(problem, serverIn(smtpUrl))} Comeback keeps trying. "npm run forum -- mail-test ADDRESS" shows which step fails, and "npm run forum -- sign-in-link ADDRESS" prints a sign-in link.`;
}
