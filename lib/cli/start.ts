import { errorCode, StartError } from "@/db/embedded/start-error";
import { hasAdmin } from "@/db/people/reads";
import { type Env, readEnv } from "@/lib/env";
import { reapplyErasures } from "@/lib/forum/people/departures/carry-out";
import { type Jobs, startJobs } from "@/lib/jobs/start";
import { describeError } from "@/lib/log/describe-error";
import { startLogging } from "@/lib/log/start-logging";
import { hasOutboxPage } from "@/lib/mail/outbox-page";
import { mailTrouble, NO_MAIL_SERVER } from "@/lib/mail/start-words";
import { watchMail } from "@/lib/mail/watch";
import { vocabulary } from "@/lib/search/vocabulary";
import { startServer } from "@/lib/server/start";
import { startDevServer } from "@/lib/server/start-dev";
import { listenWhileStarting } from "@/lib/server/starting";
import { counted } from "@/lib/words/counts";
import { readEnvFiles } from "./env-files";
import { explain } from "./explain";
import { type OpenDatabase, openDatabase } from "./open-database";
import { keepSecret } from "./secret";
import { stopWhenAsked } from "./until-stopped";

function explainListen(error: unknown, port: number): unknown {
  switch (errorCode(error)) {
    case "EADDRINUSE":
      return new StartError(
        `Port ${port} is already in use: stop the program that uses it, or choose another port with PORT=${port === 65_535 ? 3000 : port + 1} npm start.`,
      );
    case "EACCES":
      return new StartError(`Only an administrator may use port ${port}: set PORT to a number above 1023.`);
    default:
      return error;
  }
}

type Closable = { close: () => Promise<void> };

export async function main({ dev = false } = {}): Promise<void> {
  const open: Closable[] = [];
  const stop = async () => {
    for (const part of open.splice(0).reverse()) await part.close();
  };
  stopWhenAsked(stop);
  try {
    readEnvFiles();
    await start(open, dev);
  } catch (error) {
    const known = explain(error, process.env.DATABASE_URL);
    complain(known ?? "This is a bug in Comeback:");
    if (known === null) complain(JSON.stringify(describeError(error), null, 2));
    await stop().catch(() => undefined);
    process.exit(1);
  }
}

async function start(open: Closable[], dev: boolean): Promise<void> {
  const env = readEnv();
  say("Starting the database");
  const starting = answerWhileStarting(env, open);
  const database = await openDatabase(env, { say, serving: true, beforeMigrating: starting.begin });
  open.push(database);
  failWhenItEnds(database, open);
  await publish(env, database);
  await eraseAgain();
  if (!dev) startLogging();
  const jobs = await startJobs({ databaseUrl: database.directUrl });
  open.push({ close: jobs.stop });
  open.push(watchMail((problem) => problem && say(`\n${mailTrouble(problem, env.smtpUrl)}`)));
  await starting.end();
  open.push(await serve(env, database, jobs, dev));
  vocabulary().catch(() => undefined);
  if (!(await hasAdmin()))
    say(
      "\nThis forum has no admin yet. To become admin, run: npm run forum -- member you@example.org --role admin, then sign in with that address.",
    );
  if (!env.smtpUrl && !hasOutboxPage()) say(`\n${NO_MAIL_SERVER}`);
  say(`\nComeback is running at ${env.publicUrl}${env.databaseUrl ? "" : "  (Ctrl-C stops it)"}`);
}

/**
 * Also finds out early whether the port is free. With a server for the database there may be other instances: then the port stays
 * closed until the start is over, because a proxy passes over an instance that takes no connection, and not over one that answers 503.
 */
function answerWhileStarting(env: Pick<Env, "host" | "port" | "databaseUrl">, open: Closable[]) {
  let answering: Closable | undefined;
  async function begin(): Promise<void> {
    answering = await listenWhileStarting(env).catch((error) => {
      throw explainListen(error, env.port);
    });
    open.push(answering);
    if (env.databaseUrl) await end();
  }
  async function end(): Promise<void> {
    if (!answering) return;
    const ended = answering;
    answering = undefined;
    open.splice(open.indexOf(ended), 1);
    await ended.close();
  }
  return { begin, end };
}

/** Before anything is served: a restored database may have brought back people who were erased. */
async function eraseAgain(): Promise<void> {
  const { erasedAgain, problems } = await reapplyErasures();
  if (erasedAgain > 0)
    say(
      `Deleted ${counted(erasedAgain, "account", "accounts")} again that an older copy of the database brought back`,
    );
  for (const problem of problems) say(`\n${problem}`);
}

/** Next's bundle in this process reads these from the environment. */
async function publish(env: Env, database: OpenDatabase): Promise<void> {
  Object.assign(process.env, {
    DATABASE_URL: database.url,
    AUTH_SECRET: await keepSecret(env.dataDir, env.authSecret),
    PUBLIC_URL: env.publicUrl,
    DATA_DIR: env.dataDir,
    UPLOADS_DIR: env.uploadsDir,
    COMEBACK_DATABASE: env.databaseUrl ? "given" : "embedded",
  });
}

async function serve(env: Env, database: OpenDatabase, jobs: Jobs, dev: boolean): Promise<Closable> {
  const { port, host, publicUrl, uploadsDir, bucket } = env;
  try {
    const options = {
      port,
      host,
      publicUrl,
      uploadsDir,
      bucket,
      databaseUrl: database.url,
      listenUrl: database.directUrl,
      dataDir: env.dataDir,
      areJobsWorking: jobs.isWorking,
      metricsToken: env.metricsToken,
    };
    return await (dev ? startDevServer(options) : startServer(options));
  } catch (error) {
    throw explainListen(error, port);
  }
}

// A supervisor restarts the process; without a database it would only refuse every write.
function failWhenItEnds(database: OpenDatabase, open: Closable[]): void {
  void database.ended.then(() => {
    if (!open.includes(database)) return;
    complain(
      "The built-in database stopped unexpectedly: start Comeback again. The database’s log is in .data/postgres/log.",
    );
    process.exit(1);
  });
}

function say(sentence: string): void {
  console.log(sentence);
}

/** Bypasses the log, which captures the console. */
function complain(sentence: string): void {
  process.stderr.write(`\n${sentence}\n`);
}
