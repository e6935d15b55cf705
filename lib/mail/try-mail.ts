import { lookup } from "node:dns/promises";
import { once } from "node:events";
import { isIP } from "node:net";
import { createTransport } from "nodemailer";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import { readEnv } from "@/lib/env";
import { forum } from "@/lib/forum-settings/current";
import { drawn, paragraph } from "./letter";
import { problemOf, sentenceOf } from "./problem";
import { serverIn, smtpOptions } from "./smtp";

const PATIENCE_MS = 10_000;

export async function tryMail(smtpUrl: string, to: string, say: (line: string) => void): Promise<boolean> {
  const options = smtpOptions(smtpUrl, PATIENCE_MS);
  const connection = new SMTPConnection(options);
  const failed = once(connection, "error").then(([error]) => Promise.reject(error));
  failed.catch(() => undefined);
  const step = (work: (done: (error?: Error | null) => void) => void) =>
    Promise.race([promised(work), failed]);
  try {
    if (!isIP(options.host)) say(`Address of ${options.host}: ${await addressesOf(options.host)}.`);
    await step((done) => connection.connect(done));
    say(
      `Connected to ${serverIn(smtpUrl)}, ${connection.secure ? "encrypted by TLS" : "without encryption"}.`,
    );
    await signIn(connection, options, step, say);
    const { envelope, text } = await testEmail(to);
    const answer = await Promise.race([sent(connection, envelope, text), failed]);
    say(`Accepted: the server says "${answer}".`);
    say(
      "If the email does not arrive, look in the spam folder, and check SPF and DMARC of the domain in MAIL_FROM.",
    );
    return true;
  } catch (error) {
    explainFailure(error, serverIn(smtpUrl), say);
    return false;
  } finally {
    connection.close();
  }
}

type Step = (work: (done: (error?: Error | null) => void) => void) => Promise<void>;

async function signIn(
  connection: SMTPConnection,
  { auth }: ReturnType<typeof smtpOptions>,
  step: Step,
  say: (line: string) => void,
): Promise<void> {
  if (!auth) return say("Not signed in: SMTP_URL has no user and no password.");
  await step((done) => connection.login(auth, done));
  say("Signed in.");
}

function explainFailure(error: unknown, server: string, say: (line: string) => void): void {
  const problem = problemOf(error);
  const { response, message } = error as Error & { response?: string };
  say(problem ? `Failed. ${sentenceOf(problem, server)}` : `Refused: ${server} did not accept this email.`);
  say(response ? `The server says "${response}".` : `The error is "${message}".`);
}

async function addressesOf(host: string): Promise<string> {
  try {
    const found = await lookup(host, { all: true });
    return found.map(({ address }) => address).join(", ");
  } catch (error) {
    throw Object.assign(error as Error, { code: "EDNS" });
  }
}

async function testEmail(to: string) {
  const { mailFrom, publicUrl } = readEnv();
  const letter = {
    subject: `Test email from ${forum().name}`,
    blocks: [paragraph(`Email works. The owner of ${publicUrl} sent you this email as a test.`)],
  };
  const composer = createTransport({ streamTransport: true, buffer: true });
  const { envelope, message } = await composer.sendMail({ from: mailFrom, to, ...drawn(letter) });
  return { envelope: { from: envelope.from, to: envelope.to }, text: message as Buffer };
}

function sent(connection: SMTPConnection, envelope: SMTPConnection.Envelope, text: Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    connection.send(envelope, text, (error, info) => (error ? reject(error) : resolve(info.response)));
  });
}

function promised(work: (done: (error?: Error | null) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => work((error) => (error ? reject(error) : resolve())));
}
