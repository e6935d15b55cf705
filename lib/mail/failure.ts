/** What went wrong on the way to the mail server, as far as it says. */
export interface Failure {
  readonly sentence: string;
  /** The server has said no: it has not taken the mail, whatever we told it before. */
  readonly refused: boolean;
  /** It says so for good, and of this address or this text: trying again is of no use. */
  readonly forGood: boolean;
}

interface SmtpError extends Error {
  readonly responseCode?: number;
  readonly response?: string;
  readonly command?: string;
}

/** https://www.rfc-editor.org/rfc/rfc5321#section-4.2.1: 4 at the beginning is "later", 5 is "never". */
export function failureOf(error: unknown): Failure {
  const { responseCode, response, command = "", message } = error as SmtpError;
  const refused = responseCode !== undefined && responseCode >= 400;
  return {
    sentence: (response || message).slice(0, 500),
    refused,
    forGood: refused && responseCode >= 500 && ["RCPT TO", "DATA"].includes(command),
  };
}
