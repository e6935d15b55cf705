import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { runSql } from "@/db/databases";
import { findPort } from "@/db/embedded/connection";
import { threadPath } from "@/lib/urls";
import { startCheckout } from "./checkouts";
import { inCount, inMs, inShare, median } from "./numbers";
import { readOnce } from "./one-read";
import { serveFloor } from "./processes";
import { postAtOnce } from "./replies";
import { fillForReading } from "./sample-content";
import { scratchDatabase, scratchFolder, scratchServer } from "./scratch";
import { startNginx, untilReached } from "./shipped-proxies";
import { setStage, type WriteStage } from "./write-stage";
import { type Load, load } from "./wrk";

const ROUNDS = 5;
const SECONDS = 4;
const ENCODING = "gzip";

export const UNDER_WRITES_HEAD = [
  "a stored page while a reply a second is posted to it",
  "floor /s",
  "ours /s",
  "share",
  "floor p99",
  "our p99",
  "longest of our p99",
];

/**
 * The article of a whole forum, beside the same bytes from a bare server, and behind the shipped nginx.conf, beside the same bytes from a
 * file in nginx. Needs nginx and openssl.
 */
export async function underWrites(): Promise<string[][]> {
  const url = await scratchDatabase(await scratchServer(), "under_writes", fillForReading);
  const forum = await startCheckout(".", { DATABASE_URL: url });
  const stage = await setStage(forum.url, url);
  const { rows } = await runSql(url, "select id::int, slug from threads where id = $1", [
    stage.article.threadId,
  ]);
  const path = threadPath(rows[0] as { id: number; slug: string });
  const { body, headers } = await readOnce(forum.url + path, ENCODING);
  const floor = await serveFloor([{ url: path, status: 200, headers: ownOf(headers), body }]);
  const { proxied, file } = await behindNginx(forum.url, body);
  const stop = postEverySecond(stage);
  const pairs = [
    { name: "from the forum itself", floor: floor.url + path, ours: forum.url + path },
    { name: "through nginx, beside a file of nginx", floor: file, ours: proxied + path },
  ];
  const measured = [];
  for (const pair of pairs) measured.push([pair.name, ...(await inTurns(pair))]);
  await stop();
  return measured;
}

async function inTurns({ floor, ours }: { floor: string; ours: string }): Promise<string[]> {
  const read = (url: string) => load(url, SECONDS, { "accept-encoding": ENCODING });
  const [floors, forums]: [Load[], Load[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    floors.push(await read(floor));
    forums.push(await read(ours));
  }
  const middle = (of: readonly Load[], what: "perSecond" | "p99") => median(of.map((one) => one[what]));
  const shares = forums.map(({ perSecond }, nth) => perSecond / (floors[nth]?.perSecond ?? 0));
  return [
    inCount(middle(floors, "perSecond")),
    inCount(middle(forums, "perSecond")),
    inShare(median(shares)),
    inMs(middle(floors, "p99")),
    inMs(middle(forums, "p99")),
    inMs(Math.max(...forums.map(({ p99 }) => p99))),
  ];
}

function postEverySecond(stage: WriteStage): () => Promise<void> {
  let ending = false;
  const posting = (async () => {
    for (; !ending; await pause(1_000)) {
      let left = 1;
      await postAtOnce(stage, [stage.article], { writers: 1, more: () => left-- > 0 });
    }
  })();
  return () => {
    ending = true;
    return posting;
  };
}

/** The forum as the shipped nginx.conf serves it, and its page as a compressed file of the same nginx. */
async function behindNginx(forumUrl: string, gzipped: Buffer): Promise<{ proxied: string; file: string }> {
  const folder = await scratchFolder();
  await writeFile(join(folder, "page.html.gz"), gzipped);
  const port = await findPort();
  const proxied = await startNginx(
    [Number(new URL(forumUrl).port)],
    ({ certificate, key }) => `
    server {
      listen 127.0.0.1:${port} ssl http2; ssl_certificate ${certificate}; ssl_certificate_key ${key};
      access_log off; gzip_static always; root ${folder};
    }`,
  );
  await untilReached(proxied);
  return { proxied, file: `https://127.0.0.1:${port}/page.html` };
}

/** Node writes the date, and what keeps the connection, by itself. */
export function ownOf(headers: readonly string[]): string[] {
  const kept: string[] = [];
  for (let index = 0; index < headers.length; index += 2) {
    const [name = "", value = ""] = headers.slice(index, index + 2);
    if (!/^(?:date|connection|keep-alive)$/i.test(name)) kept.push(name, value);
  }
  return kept;
}
