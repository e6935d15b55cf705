import { parseConnectionUrl } from "nodemailer/lib/shared";
import type { SMTPTransportOptions } from "nodemailer/lib/smtp-transport";

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1)$/;
const SECURE_PORT = 465;
const SUBMISSION_PORT = 587;

/** Without required TLS, a man in the middle could strip STARTTLS, and nodemailer would send the password in plain text. */
export function smtpOptions(url: string, patienceMs: number) {
  const given = parseConnectionUrl(url);
  const { host = "localhost", secure = false, requireTLS, ignoreTLS } = given;
  const port = given.port ?? (secure ? SECURE_PORT : SUBMISSION_PORT);
  const asked = requireTLS !== undefined || ignoreTLS === true;
  return {
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
    dnsTimeout: patienceMs,
    ...given,
    host,
    port,
    requireTLS: asked
      ? requireTLS === true
      : !secure && (given.service !== undefined || !LOOPBACK.test(host)),
  } satisfies SMTPTransportOptions;
}

export function serverIn(url: string): string {
  const { host, port } = smtpOptions(url, 0);
  return `${host.includes(":") ? `[${host}]` : host}:${port}`;
}
