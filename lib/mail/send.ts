import { Readable } from "node:stream";
import { createTransport, type SendMailOptions, type Transporter } from "nodemailer";
import { readEnv } from "@/lib/env";
import { noteFailure, noteSuccess } from "./health";
import type { Mail } from "./mail";
import { keepInOutbox } from "./outbox";
import { smtpOptions } from "./smtp";

const PATIENCE_MS = 20_000;

export function send(mail: Mail, beforeEnd?: () => Promise<void>): Promise<void> {
  return transmit({ from: readEnv().mailFrom, ...mail }, beforeEnd);
}

/** Until `beforeEnd` is done, the server delivers nothing: https://www.rfc-editor.org/rfc/rfc5321#section-4.1.1.10 */
export async function transmit(message: SendMailOptions, beforeEnd?: () => Promise<void>): Promise<void> {
  const { smtpUrl, outboxDir } = readEnv();
  if (!smtpUrl) return keepInOutbox(message, outboxDir, beforeEnd);
  const began = new Date();
  const transport = createTransport({
    ...smtpOptions(smtpUrl, PATIENCE_MS),
    // nodemailer would otherwise read files and URLs that a message names.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  if (beforeEnd) holdTheEnd(transport, beforeEnd);
  try {
    await transport.sendMail(message);
  } catch (error) {
    await noteFailure(error);
    throw error;
  } finally {
    transport.close();
  }
  await noteSuccess(began);
}

function holdTheEnd(transport: Transporter, beforeEnd: () => Promise<void>): void {
  transport.use("stream", (mail, done) => {
    mail.message.processFunc((text: Readable) => Readable.from(held(text, beforeEnd), { objectMode: false }));
    done();
  });
}

/** A generator is not read before the server asks for the text. */
async function* held(text: Readable, beforeEnd: () => Promise<void>): AsyncGenerator<Buffer> {
  for await (const chunk of text) yield chunk;
  await beforeEnd();
}
