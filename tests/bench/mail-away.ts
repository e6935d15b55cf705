import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { startEmbedded } from "@/db/embedded";
import { requestSignIn } from "@/lib/forum/people/sign-ins/operations";
import { VISITOR } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { startForum } from "../support/forum-process";
import { startMailServer } from "../support/mail-server";
import { makeWorld } from "../support/world";
import { beside } from "../support/write-in";
import { endLater } from "./ending";
import { scratchDatabase, scratchFolder } from "./scratch";

const AWAY_MS = 180_000;
const ASKING = 20;
const PATIENCE_MS = 60_000;

/** A mail server that is away for three minutes while twenty people ask to sign in. */
export async function mailAway(): Promise<string> {
  const server = await startEmbedded({ dir: join(await scratchFolder(), "postgres") });
  endLater(server.stop);
  const databaseUrl = await scratchDatabase(server.url, "mails", async () => void (await makeWorld()));
  const mail = await startMailServer();
  const forum = await startForum(await scratchFolder(), { DATABASE_URL: databaseUrl, SMTP_URL: mail.url });
  endLater(forum.stop);
  console.error("mail server away for three minutes ...");
  await mail.stop();
  for (let nth = 0; nth < ASKING; nth++) {
    const input = { email: `waits-${nth}@example.org`, next: "/", browser: null };
    await beside(databaseUrl, () => perform(requestSignIn, input, { actor: VISITOR, source: "job" }));
    await pause(AWAY_MS / ASKING);
  }
  const back = await startMailServer(mail.port);
  endLater(back.stop);
  const from = performance.now();
  while (back.count() < ASKING && performance.now() - from < PATIENCE_MS) await pause(100);
  const seconds = ((performance.now() - from) / 1000).toFixed(1);
  await pause(5_000);
  return `\nMail server away for three minutes: ${back.count()} of ${ASKING} sign-in emails arrived, the last ${seconds} s after its return.`;
}
