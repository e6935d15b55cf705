import type { MailProblem } from "@/lib/events/notifications";

interface SmtpError extends Error {
  readonly code?: string;
  readonly command?: string;
  readonly responseCode?: number;
}

const NOT_REACHED = ["ECONNECTION", "ESOCKET", "ETIMEDOUT", "EPROTOCOL"];
const CERTIFICATE = /certificate|CERT_|ERR_TLS|ssl|tls/i;

/** Null if the server only refused one address or text, and for our own errors. */
export function problemOf(error: unknown): MailProblem | null {
  if (!(error instanceof Error)) return null;
  const { code = "", command = "", responseCode, message } = error as SmtpError;
  if (code === "EDNS") return "unknown_host";
  if (code === "ETLS") return responseCode === undefined ? "bad_certificate" : "no_encryption";
  if (code === "EAUTH") return "sign_in_refused";
  if (command === "MAIL FROM" && code === "EENVELOPE")
    return isForGood(responseCode) ? "sender_refused" : null;
  if (responseCode === 530) return "sender_refused";
  if (!NOT_REACHED.includes(code)) return null;
  // With implicit TLS, the connection is open before the certificate is checked.
  return code === "ESOCKET" && CERTIFICATE.test(message) ? "bad_certificate" : "unreachable";
}

const isForGood = (responseCode = 0) => responseCode >= 500;

/** @param server the host, for the owner only */
export function sentenceOf(problem: MailProblem, server?: string): string {
  const named = server ? `The mail server at ${server}` : "The mail server";
  switch (problem) {
    case "unknown_host":
      return `${named} cannot be found: check its name in SMTP_URL.`;
    case "unreachable":
      return `${named} does not answer: start it, or correct the host and port in SMTP_URL.`;
    case "no_encryption":
      return `${named} offers no encryption (STARTTLS): use smtps:// if it speaks TLS from the start, or add ?ignoreTLS=true to SMTP_URL to send passwords and emails unencrypted.`;
    case "bad_certificate":
      return `${named} shows a certificate that this machine does not trust: use the name in that certificate in SMTP_URL, or renew it.`;
    case "sign_in_refused":
      return `${named} refuses the user or the password in SMTP_URL.`;
    case "sender_refused":
      return `${named} refuses email from this forum: check MAIL_FROM, and whether SMTP_URL needs a user and a password.`;
  }
}

/** A check connects and signs in; it cannot tell whether a refused sender is accepted by now. */
export const canBeChecked = (problem: MailProblem) => problem !== "sender_refused";
