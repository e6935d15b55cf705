import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, request as httpRequest, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { diskStore } from "@/lib/pictures/disk";
import { compress, LEVELS } from "@/lib/server/compress";
import { finishPage } from "@/lib/server/finished-page";
import { createHandler } from "@/lib/server/handler";
import { PageStore } from "@/lib/server/page-store";
import type { Readiness } from "@/lib/server/readiness";
import { StaticFiles } from "@/lib/server/static-files";

const TOKEN = "a-token-that-is-long-enough-for-anybody";
const server = createServer();
let readiness: Readiness = { ready: true };
let folder: string;
let port: number;

async function fill(path: string) {
  const bodies = await compress(Buffer.from(`The page at ${path}.`), LEVELS.page);
  return finishPage({ status: 200, revision: 1, mayBeStored: true, bodies, headers: [] });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "comeback-metrics-"));
  await writeFile(join(folder, "viewer-AAAA.js"), "export {};");
  const store = new PageStore({ fill, keysOf: () => ["site"], bytes: { pages: 2 ** 20, rest: 2 ** 16 } });
  store.hearing(true);
  const handle = createHandler({
    store,
    fill,
    files: await StaticFiles.open([{ at: "/_assets", folder, immutable: true }], []),
    headers: [],
    pictures: diskStore(folder),
    publicUrl: "http://localhost:3000",
    secure: false,
    isPublic: async () => true,
    isOwnRoute: (path) => ["/ask", "/api/marks"].includes(path),
    live: async (_, response) => void response.end(),
    next: async (_, response) => void response.end("Next"),
    isDatabaseUp: async () => true,
    health: async (hearing) => ({
      ok: hearing,
      database: true,
      jobs: { working: true },
      mail: { ok: true },
      disk: { ok: true, freeMegabytes: 1 },
    }),
    readiness: async () => readiness,
    look: async () => undefined,
    renew: async () => undefined,
    metricsToken: TOKEN,
    words: new Set(),
    log: (_sentence, error) => {
      throw error;
    },
  });
  server.on("request", handle);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  port = (server.address() as AddressInfo).port;
});

afterAll(async () => {
  server.close();
  server.closeAllConnections();
  await rm(folder, { recursive: true });
});

/** Without fetch, which would add headers, decode bodies and mend paths. */
function ask(path: string, { method = "GET", ...sent }: IncomingHttpHeaders & { method?: string } = {}) {
  return new Promise<{ status?: number; headers: IncomingHttpHeaders; body: Buffer }>((resolve, reject) => {
    const asked = httpRequest(
      { port, host: "127.0.0.1", path, method, headers: sent, agent: false },
      (response) => {
        const parts: Buffer[] = [];
        response.on("data", (part) => parts.push(part));
        response.on("end", () => {
          resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) });
        });
      },
    );
    asked.once("error", reject).end();
  });
}

describe("health", () => {
  test("says that the process lives, whether readers may be sent here, and what is wrong", async () => {
    const answered = async (path: string, method = "GET") => {
      const { status, headers: sent, body } = await ask(path, { method });
      expect(sent["cache-control"]).toBe("no-store");
      return [status, String(body)];
    };
    expect(await answered("/api/health/live")).toEqual([200, '{"live":true}']);
    expect(await answered("/api/health/ready")).toEqual([200, '{"ready":true}']);
    expect(await answered("/api/health/ready", "HEAD")).toEqual([200, ""]);
    readiness = { ready: false, why: "draining" };
    expect(await answered("/api/health/ready")).toEqual([503, '{"ready":false,"why":"draining"}']);
    expect(await answered("/api/health/live")).toEqual([200, '{"live":true}']);
    readiness = { ready: true };
    expect((await ask("/healthz")).status).toBe(200);
    expect((await ask("/api/health/ready", { method: "POST" })).status).toBe(405);
  });
});

describe("metrics", () => {
  test("are read with the token only", async () => {
    for (const authorization of [undefined, "Bearer ", `Bearer ${TOKEN}x`, TOKEN, `Basic ${TOKEN}`]) {
      const { status, headers: sent, body } = await ask("/metrics", authorization ? { authorization } : {});
      expect([status, sent["www-authenticate"]]).toEqual([401, "Bearer"]);
      expect(String(body)).not.toContain("comeback_");
    }
    const { status, headers: sent, body } = await ask("/metrics", { authorization: `Bearer ${TOKEN}` });
    expect(status).toBe(200);
    expect(sent["content-type"]).toBe("text/plain; version=0.0.4; charset=utf-8");
    expect(String(body)).toMatch(/^comeback_requests_total\{kind="health",status="401"\} \d+$/m);
  });

  test("count requests by kind and status, and how long they took", async () => {
    const before = await metrics();
    await ask("/t/77/x");
    await ask("/t/77/x");
    await ask("/ask");
    await ask("/api/marks", { method: "POST", origin: "http://localhost:3000" });
    await ask("/_assets/viewer-AAAA.js");
    const after = await metrics();
    const more = (name: string) => (after.get(name) ?? 0) - (before.get(name) ?? 0);
    expect(more('comeback_requests_total{kind="unstored",status="200"}')).toBe(1);
    expect(more('comeback_requests_total{kind="stored",status="200"}')).toBe(1);
    expect(more('comeback_requests_total{kind="member",status="200"}')).toBe(1);
    expect(more('comeback_requests_total{kind="file",status="200"}')).toBe(1);
    expect(more('comeback_request_seconds_count{kind="api"}')).toBe(1);
    expect(more('comeback_request_seconds_bucket{kind="stored",le="+Inf"}')).toBe(1);
    expect(more('comeback_page_store_reads_total{result="hit"}')).toBe(1);
    expect(more('comeback_page_store_reads_total{result="fill"}')).toBe(1);
  });
});

async function metrics(): Promise<Map<string, number>> {
  const { body } = await ask("/metrics", { authorization: `Bearer ${TOKEN}` });
  const lines = String(body)
    .split("\n")
    .filter((line) => line && !line.startsWith("#"));
  return new Map(lines.map((line) => [line.replace(/ \S+$/, ""), Number(/\S+$/.exec(line)?.[0])]));
}
