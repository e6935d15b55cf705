import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { findPort } from "@/db/embedded/connection";
import { DrainedResponse, drain } from "@/lib/server/drain";
import { REVALIDATED } from "@/lib/server/finished-page";
import { hasSession } from "@/lib/server/has-session";
import { endLater } from "./ending";
import { inMs, table } from "./numbers";
import { startCaddy, startNginx, untilReached } from "./shipped-proxies";
import { UPDATES_HEAD, updateBehind } from "./updating";

const LASTING_MS = 8_000;
const EVERY_MS = 20;
const COOKIE = "__Secure-next-auth.session-token=a-session";

/**
 * The shipped files for nginx and Caddy in front of two servers that have the forum's headers and its way to stop, then in front of
 * two forums that are updated. Needs both programs, and openssl.
 */
export async function proxies(): Promise<string> {
  const rows: string[][] = [];
  const updates: string[][] = [];
  for (const [name, start] of [
    ["nginx", startNginx],
    ["Caddy", startCaddy],
  ] as const) {
    const forum = await startInstances();
    const url = await start(forum.ports);
    await untilReached(url);
    rows.push([name, ...(await tryProxy(url, forum))]);
    console.error(rows.at(-1)?.join(" | "));
    updates.push([name, ...(await updateBehind(start))]);
    console.error(updates.at(-1)?.join(" | "));
  }
  return [table(HEAD, rows), table(UPDATES_HEAD, updates)].join("\n\n");
}

const HEAD = [
  "proxy",
  "oldest page when asked for",
  "oldest page when it was there",
  "own writes at once",
  "members' pages shown to visitors",
  "pages that the forum made",
  "requests",
  "lost in 4 restarts",
  "slowest",
];

/** Two servers with one state, as two instances have with one database. */
async function startInstances() {
  const ports = [await findPort(), await findPort()];
  let written = 0;
  let made = 0;
  const make = async (port: number): Promise<Server> => {
    const server = createServer({ ServerResponse: DrainedResponse }, (request, response) => {
      if (request.method === "POST") {
        written += 1;
        response.writeHead(200, { "cache-control": "no-store" }).end(String(written));
      } else if (request.url?.startsWith("/settings")) {
        response.writeHead(200, { "cache-control": "private, no-store" });
        response.end(hasSession(request) ? "a member's settings" : "sign in");
      } else {
        made += 1;
        const body = JSON.stringify({ at: Date.now(), written, member: hasSession(request) });
        response.writeHead(200, Object.fromEntries(REVALIDATED)).end(body);
      }
    });
    server.listen(port, "127.0.0.1");
    await once(server, "listening");
    return server;
  };
  const servers = await Promise.all(ports.map(make));
  endLater(async () => {
    for (const server of servers) server.closeAllConnections();
    await Promise.all(servers.map((server) => server.close()));
  });
  return {
    ports,
    /** Pages that an instance made; the proxy answered the others. */
    made: () => made,
    async restart(nth: number) {
      await drain(servers[nth] as Server);
      await pause(300);
      servers[nth] = await make(ports[nth] as number);
    },
  };
}

async function tryProxy(
  url: string,
  forum: { made(): number; restart(nth: number): Promise<void> },
): Promise<string[]> {
  let [oldest, oldestThere, leaked, lost, asked, slowest, pages, ending] = [0, 0, 0, 0, 0, 0, 0, false];
  const ask = async (path: string, init: RequestInit = {}) => {
    const began = performance.now();
    asked += 1;
    if (path === "/t/1") pages += 1;
    const text = await fetch(url + path, init).then(
      async (answer) => (answer.ok ? await answer.text() : null),
      () => null,
    );
    slowest = Math.max(slowest, performance.now() - began);
    if (text === null) lost += 1;
    return text;
  };
  const reading = async () => {
    for (; !ending; await pause(EVERY_MS)) {
      const askedAt = Date.now();
      const page = await ask("/t/1");
      if (page === null) continue;
      const { at, member } = JSON.parse(page) as { at: number; member: boolean };
      oldest = Math.max(oldest, askedAt - at);
      oldestThere = Math.max(oldestThere, Date.now() - at);
      if (member || (await ask("/settings")) === "a member's settings") leaked += 1;
    }
  };
  let [writes, seen] = [0, 0];
  const writing = async () => {
    for (; !ending; await pause(EVERY_MS)) {
      const headers = { cookie: COOKIE };
      const mine = await ask("/api/comments", { method: "POST", headers, body: "words" });
      const page = await ask("/t/1", { headers });
      await ask("/settings", { headers });
      if (mine === null || page === null) continue;
      writes += 1;
      if ((JSON.parse(page) as { written: number }).written >= Number(mine)) seen += 1;
    }
  };
  const working = [reading(), reading(), writing()];
  for (const nth of [0, 1, 0, 1]) {
    await pause(LASTING_MS / 4);
    await forum.restart(nth);
  }
  ending = true;
  await Promise.all(working);
  return [
    inMs(oldest),
    inMs(oldestThere),
    `${seen} of ${writes}`,
    String(leaked),
    `${forum.made()} of ${pages}`,
    String(asked),
    String(lost),
    inMs(slowest),
  ];
}
