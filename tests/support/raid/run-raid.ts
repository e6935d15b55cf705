import type { Page } from "@playwright/test";
import { connect, disconnect } from "@/db/client";
import { runSql } from "@/db/databases";
import type { Forum } from "../forum-process";
import { newSession } from "../session";
import { someone } from "../sign-in";
import { Browser } from "./browser";
import { flag, knownMembers } from "./flaggers";
import { takePart } from "./member";
import { type Raided, readStored } from "./outcome";
import { besideIt, type Neighbour, raid, type Size } from "./raiders";
import { Mailboxes, signInFields, signUp } from "./sign-up";
import { normal } from "./texts";

const FLAGGERS = 4;
const NEIGHBOURS = 6;
const NEWCOMERS = 3;

/** First the quiet, then a raid on the same forum: what it did to it and to a member who reads and replies in `page`. */
export async function beRaided(
  forum: Forum,
  page: Page,
  { size, quietSteps }: { size: Size; quietSteps: number },
): Promise<Raided> {
  const threads = await openThreads(forum.databaseUrl);
  const people = await innocents(forum);
  const quiet = await takePart(page, threads, { stopped: new AbortController().signal, most: quietSteps });

  const over = new AbortController();
  const flaggers = await knownMembers(forum.databaseUrl, FLAGGERS);
  await connect(forum.databaseUrl);
  const flagging = flag(forum.databaseUrl, flaggers, over.signal);
  const taking = takePart(page, threads, { stopped: over.signal, most: 10_000 });
  const attack = Promise.all([raid(forum, threads, size), besideIt(people, threads, size.seconds)]);
  const ended = attack.finally(() => over.abort());
  try {
    const [[raided, beside], flags, during] = await Promise.all([ended, flagging, taking]);
    return {
      size,
      ...raided,
      beside,
      flags,
      quiet,
      during,
      stored: await readStored(forum.databaseUrl),
      pagesWithSpam: await countPagesWithSpam(forum, threads),
    };
  } finally {
    over.abort();
    await Promise.allSettled([flagging, taking]);
    await disconnect();
  }
}

/** Some who have been here for a while, one of whom leads elsewhere in the end, and some who come today. */
async function innocents(forum: Forum): Promise<Neighbour[]> {
  const known: Neighbour[] = [];
  for (let number = 0; number < NEIGHBOURS; number++) {
    const browser = new Browser(forum.url, `203.0.113.${number + 1}`);
    browser.keep("next-auth.session-token", (await newSession(someone())).sessionToken);
    const link = number === 0 ? " I wrote it down at https://my-own-log.example/knee for myself." : "";
    known.push({ browser, says: [normal(2 * number), normal(2 * number + 1) + link] });
  }
  await runSql(
    forum.databaseUrl,
    "update people set joined_at = joined_at - interval '30 days' where joined_at > now() - interval '1 day'",
  );
  const [mailboxes, fields] = [new Mailboxes(forum), await signInFields(forum)];
  const came = Array.from({ length: NEWCOMERS }, async (_, number) => {
    const address = `203.0.113.${100 + number}`;
    const browser = await signUp(forum, mailboxes, { email: someone(), address, fields });
    return { browser, says: [normal(2 * NEIGHBOURS + number)] };
  });
  return [...known, ...(await Promise.all(came))];
}

async function openThreads(databaseUrl: string): Promise<number[]> {
  const { rows } = await runSql(
    databaseUrl,
    "select id::float8 as id from threads where kind = 'question' and listed and locked_at is null order by id limit 6",
  );
  return rows.map(({ id }) => Number(id));
}

/** How many pages of threads show words that only spam has, as anybody reads them who is not signed in. */
async function countPagesWithSpam(forum: Forum, threads: readonly number[]): Promise<number> {
  const visitor = new Browser(forum.url, "203.0.113.250");
  const pages = await Promise.all(
    threads.map(async (id) => visitor.get((await visitor.get(`/t/${id}`)).location || `/t/${id}`)),
  );
  return pages.filter(({ text }) => /miracle-insole|recovery gear/.test(text)).length;
}
