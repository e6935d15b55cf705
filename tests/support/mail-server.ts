import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";

/** What it does otherwise than a patient server does: a promise holds the sender up, an error is its answer. */
interface Manners {
  greeting?: () => Promise<void>;
  /** It has asked for the text. */
  text?: () => Promise<void>;
  /** It has the whole text, and has not said so yet. */
  answer?: () => Promise<void>;
}

/** A real SMTP server on loopback: `url` for SMTP_URL, `next` the following mail it is sent. It speaks no TLS unless asked to. */
export async function startMailServer(port = 0, options: SMTPServerOptions = {}) {
  const waiting: ((mail: ParsedMail) => void)[] = [];
  const arrived: ParsedMail[] = [];
  const manners: Manners = {};
  let count = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    ...options,
    onConnect: (_session, done) => after(manners.greeting, done),
    onData: (stream, _session, done) =>
      after(manners.text, (refusal) => {
        if (refusal) stream.resume();
        simpleParser(stream).then((mail) => {
          if (refusal) return done(refusal);
          count++;
          const taker = waiting.shift();
          if (taker) taker(mail);
          else arrived.push(mail);
          void after(manners.answer, done);
        }, done);
      }),
  });
  server.on("error", () => undefined);
  server.listen(port, "127.0.0.1");
  await once(server.server, "listening");
  const address = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    port: address.port,
    manners,
    /** How many mails it has taken. */
    count: () => count,
    /** How many that it has taken nobody has asked for yet. */
    waiting: () => arrived.length,
    next: () =>
      new Promise<ParsedMail>((resolve) => {
        const mail = arrived.shift();
        if (mail) resolve(mail);
        else waiting.push(resolve);
      }),
    stop: () => new Promise<void>((resolve) => server.close(resolve)),
  };
}

async function after(
  wait: (() => Promise<void>) | undefined,
  done: (error?: Error | null) => void,
): Promise<void> {
  const refusal = await wait?.().catch((error: Error) => error);
  done(refusal instanceof Error ? refusal : null);
}
