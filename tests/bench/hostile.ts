import { setTimeout as wait } from "node:timers/promises";
import { startForum } from "../support/forum-process";
import { type Attack, attack, BOUNDARY, ENDLESS, MANY_PARTS } from "../support/hostile-bodies";
import { newSession, signInAt } from "../support/session";
import { watchPages } from "../support/watch-pages";
import { endLater } from "./ending";
import { inMb, inMs, table } from "./numbers";
import { scratchFolder } from "./scratch";

const MB = 2 ** 20;
const SECONDS = 10;
const [PARTS] = MANY_PARTS;
const TYPE = { "content-type": `multipart/form-data; boundary=${BOUNDARY}` };

type Sent = Pick<Attack, "headers" | "chunks">;

interface Raid {
  readonly name: string;
  readonly path: string;
  readonly atOnce: number;
  readonly sent: Sent;
  readonly headers?: Record<string, string>;
  /** Each comes from an address of its own, as a proxy of ours would say. */
  readonly fromEverywhere?: true;
  /** Each is sent once and waits for its answer: what stalls is not begun anew. */
  readonly once?: true;
}

/** What some try to stop a forum with, and what its slowest other page and its memory are meanwhile. */
export async function hostile(): Promise<string> {
  const forum = await startForum(await scratchFolder());
  endLater(forum.stop);
  signInAt(forum);
  const { sessionToken } = await newSession("attacker@example.org");
  const cookie = `next-auth.session-token=${sessionToken}`;
  const urls = ["/", "/about", "/sign-in"].map((path) => forum.url + path);
  const pages = watchPages(urls);
  endLater(pages.end);

  const ordinary: Raid = { name: "", path: "/api/comments", atOnce: 8, sent: reply(), headers: { cookie } };
  await carryOut(forum.url, ordinary, SECONDS);
  await pages.read();
  await wait(5_000);
  const quiet = await pages.read();
  const before = forum.memory();

  const rows = [["nobody attacks", "", "", String(quiet.asked), inMs(quiet.slowest), ""]];
  for (const raid of raids(cookie)) {
    let most = 0;
    const sampling = setInterval(() => {
      most = Math.max(most, forum.memory());
    }, 250);
    const answers = await carryOut(forum.url, raid, SECONDS);
    clearInterval(sampling);
    const { slowest: worst, asked } = await pages.read();
    const added = Math.max(0, most - before);
    rows.push([raid.name, raid.path, answers, String(asked), inMs(worst), inMb(added)]);
    console.error(`${raid.name}: ${answers}, ${inMs(worst)}, ${inMb(added)}`);
    await wait(2_000);
    await pages.read();
  }
  return table(["attack", "to", "answers", "pages read", "slowest page", "memory added"], rows);
}

function raids(cookie: string): Raid[] {
  const parts: Sent = PARTS ?? largest();
  return [
    { name: "20,000 parts, 8 at once", path: "/api/me-too", atOnce: 8, sent: parts },
    { name: "20,000 parts, 8 at once", path: "/api/unsubscribe?token=x", atOnce: 8, sent: parts },
    { name: "20,000 parts, 8 at once", path: "/ask", atOnce: 8, sent: parts },
    { name: "the largest accepted form, 8 at once", path: "/api/comments", atOnce: 8, sent: largest() },
    {
      name: "the same from a member",
      path: "/api/comments",
      atOnce: 8,
      sent: largest(),
      headers: { cookie },
    },
    { name: "150 MB, 5 at once", path: "/api/comments", atOnce: 5, sent: zeros(150 * MB) },
    { name: "150 MB, undeclared, 5 at once", path: "/api/comments", atOnce: 5, sent: zeros(150 * MB, true) },
    { name: "150 MB to a public page", path: "/t/4", atOnce: 5, sent: zeros(150 * MB, true) },
    {
      name: "900 KB and then nothing, 300 at once",
      path: "/api/comments",
      atOnce: 300,
      sent: stalled(900 * 1024),
      fromEverywhere: true as const,
      once: true as const,
    },
    { name: "a body that never ends, 500 at once", path: "/sign-in", atOnce: 500, sent: ENDLESS, once: true },
    {
      name: "50 stalled uploads of a member",
      path: "/api/pictures",
      atOnce: 50,
      sent: stalled(5 * MB),
      headers: { cookie },
      once: true as const,
    },
  ];
}

/** For so many seconds; @returns how often which status was the answer. */
async function carryOut(url: string, raid: Raid, seconds: number): Promise<string> {
  const until = performance.now() + seconds * 1000;
  const answers = new Map<string, number>();
  await Promise.all(
    Array.from({ length: raid.atOnce }, async (_, at) => {
      const from = { "x-forwarded-for": `203.0.${at >> 8}.${at & 255}` };
      const headers = { ...raid.headers, ...(raid.fromEverywhere ? from : {}) };
      do {
        const answer = attack(url + raid.path, raid.sent, headers).then(
          ({ status }) => String(status),
          () => "cut off",
        );
        const given = await answer;
        answers.set(given, (answers.get(given) ?? 0) + 1);
      } while (!raid.once && performance.now() < until);
    }),
  );
  return [...answers].map(([status, count]) => `${count} x ${status}`).join(", ");
}

const part = (name: string, value: string) =>
  `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;

function formOf(parts: string): Sent {
  const body = Buffer.from(`${parts}--${BOUNDARY}--\r\n`);
  return { headers: { ...TYPE, "content-length": body.length }, chunks: () => [body] };
}

/** As somebody writes it: what the server takes for this is no attack's. */
const reply = () => formOf(part("threadId", "4") + part("body", "It took me nine weeks. ".repeat(40)));

/** 61 parts, one of them nearly a megabyte. */
function largest(): Sent {
  const fields = Array.from({ length: 59 }, (_, at) => part(`tags${at}`, "itbs")).join("");
  return formOf(part("threadId", "4") + part("body", "x".repeat(1_000_000)) + fields);
}

function zeros(bytes: number, undeclared = false): Sent {
  const length = undeclared ? { "transfer-encoding": "chunked" } : { "content-length": bytes };
  return {
    headers: { ...TYPE, ...length },
    *chunks() {
      const chunk = Buffer.alloc(MB);
      for (let sent = 0; sent < bytes; sent += MB) yield chunk;
    },
  };
}

/** So many bytes at once, and none after them. */
function stalled(bytes: number): Sent {
  const begun = Buffer.alloc(bytes, 97);
  return {
    headers: { ...TYPE, "content-length": bytes + 1000 },
    async *chunks() {
      yield begun;
      await wait(60_000, undefined, { ref: false });
    },
  };
}
