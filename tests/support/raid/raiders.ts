import { setTimeout as pause } from "node:timers/promises";
import { newSubmission } from "@/lib/forms/submission";
import type { Forum } from "../forum-process";
import type { Answer, Browser } from "./browser";
import { Mailboxes, signInFields, signUp } from "./sign-up";
import { type Style, spam, styleOf } from "./texts";

export interface Size {
  readonly accounts: number;
  readonly postsEach: number;
  readonly seconds: number;
}

export const FATES = [
  "shown at once",
  "held for review",
  "refused by a limit",
  "refused, silenced",
  "refused for its links",
  "refused otherwise",
  "no answer",
] as const;
export type Fate = (typeof FATES)[number];

export interface Tried {
  readonly style: Style | "normal";
  readonly fate: Fate;
}

const IN_FLIGHT = 24;

/** Everybody signs up by mail and posts for as long as the raid lasts, each from an address of their own. */
export async function raid(forum: Forum, threads: readonly number[], size: Size) {
  const [mailboxes, fields] = [new Mailboxes(forum), await signInFields(forum)];
  const [began, open] = [Date.now(), turnstile(IN_FLIGHT)];
  const ends = began + size.seconds * 1000;
  const tried: Tried[] = [];
  const failed: unknown[] = [];
  const raider = async (number: number) => {
    // They come within the first half of it, and post until its end.
    await until(began + (number / size.accounts) * size.seconds * 500);
    const email = `raider-${number}@raid.example`;
    const address = `198.51.${100 + (number >> 8)}.${number % 256}`;
    const browser = await open(() => signUp(forum, mailboxes, { email, address, fields }));
    const from = Date.now();
    for (let post = 0; post < size.postsEach; post++) {
      await until(from + (post / size.postsEach) * (ends - from));
      const style = styleOf(number);
      const threadId = threads[(number + post) % threads.length] ?? 1;
      const fate = await open(() =>
        postAs(browser, threadId, spam(style, number, post), style === "no link"),
      );
      tried.push({ style, fate });
    }
  };
  const raiders = Array.from({ length: size.accounts }, (_, number) =>
    raider(number).catch((error) => failed.push(error)),
  );
  await Promise.all(raiders);
  return { tried, failed, seconds: (Date.now() - began) / 1000 };
}

/** Somebody who means no harm; on their first day they say one thing, and later two. */
export interface Neighbour {
  readonly browser: Browser;
  readonly says: readonly string[];
}

/** What they say comes as far apart as people write. */
export async function besideIt(
  neighbours: readonly Neighbour[],
  threads: readonly number[],
  seconds: number,
): Promise<Tried[]> {
  const said = neighbours.map(async ({ browser, says }, number) => {
    const fates: Fate[] = [];
    for (const [index, words] of says.entries()) {
      await pause((0.2 + 0.02 * number + 0.3 * index) * seconds * 1000);
      fates.push(await postAs(browser, threads[number % threads.length] ?? 1, words, true));
    }
    return fates;
  });
  return (await Promise.all(said)).flat().map((fate) => ({ style: "normal", fate }));
}

/** The form of a reply, as the page of a thread sends it; whoever takes their time opened it a minute ago. */
async function postAs(browser: Browser, threadId: number, body: string, patient: boolean): Promise<Fate> {
  const submission = newSubmission(Date.now() - (patient ? 60_000 : 1_000));
  const fields = { threadId: String(threadId), parentId: "", body, submission };
  const answer = await browser.post("/api/comments", fields, true).catch(() => null);
  return answer ? fateOf(answer) : "no answer";
}

function fateOf({ status, text }: Answer): Fate {
  if (status === 200) return text.includes('"/decisions/') ? "held for review" : "shown at once";
  if (status === 429) return "refused by a limit";
  if (status === 403) return "refused, silenced";
  return text.includes("links") ? "refused for its links" : "refused otherwise";
}

const until = (at: number) => pause(Math.max(0, at - Date.now()));

/** Lets so many through at a time. */
function turnstile(most: number) {
  let inside = 0;
  const waiting: (() => void)[] = [];
  return async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (inside >= most) await new Promise<void>((go) => waiting.push(go));
    inside += 1;
    try {
      return await work();
    } finally {
      inside -= 1;
      waiting.shift()?.();
    }
  };
}
