export interface Failure {
  readonly sentence: string;
  readonly refused: boolean;
  readonly forGood: boolean;
}

interface SmtpError extends Error {
  readonly responseCode?: number;
  readonly response?: string;
  readonly command?: string;
}

/** 4yz is temporary, 5yz permanent: https://www.rfc-editor.org/rfc/rfc5321#section-4.2.1 */
export function failureOf(error: unknown): Failure {
  const { responseCode, response, command = "", message } = error as SmtpError;
  const refused = responseCode !== undefined && responseCode >= 400;
  return {
    sentence: (response || message).slice(0, 500),
    refused,
    forGood: refused && responseCode >= 500 && ["RCPT TO", "DATA"].includes(command),
  };
}
