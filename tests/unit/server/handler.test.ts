import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, request as httpRequest, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { diskStore } from "@/lib/pictures/disk";
import { compress, LEVELS } from "@/lib/server/compress";
import { FillFailed } from "@/lib/server/fill";
import { finishPage } from "@/lib/server/finished-page";
import { createHandler } from "@/lib/server/handler";
import { PageStore } from "@/lib/server/page-store";
import { publicHeaders } from "@/lib/server/security-headers";
import { StaticFiles } from "@/lib/server/static-files";

const headers = publicHeaders({ speculationRules: "/_assets/links.json", secure: false });
const logged: string[] = [];
const filled: string[] = [];
const server = createServer();
const [SHOWN, PRIVATE] = ["p/ab/ab01234567890123456789.webp", "p/cd/cd01234567890123456789.webp"];
const OWNER = "a=b; next-auth.session-token=owner";
let folder: string;
let port: number;

async function fill(path: string) {
  filled.push(path);
  if (path === "/t/13") throw new FillFailed(path, 500);
  const bodies = await compress(Buffer.from(`The page at ${path}. `.repeat(40)), LEVELS.page);
  const status = path === "/_not-found" ? 404 : 200;
  return finishPage({ status, revision: 1, mayBeStored: true, bodies, headers });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "comeback-handler-"));
  await writeFile(join(folder, "viewer-AAAA.js"), "export {};");
  await writeFile(join(folder, "knee.png"), "picture");
  await writeFile(join(folder, "knee.svg"), "<svg onload='alert(1)'/>");
  for (const name of [SHOWN, PRIVATE]) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), "picture");
  }
  const store = new PageStore({ fill, keysOf: () => ["site"], bytes: { pages: 2 ** 20, rest: 2 ** 16 } });
  store.hearing(true);
  const files = await StaticFiles.open([{ at: "/_assets", folder, immutable: true }], []);
  const handle = createHandler({
    store,
    fill,
    files,
    look: async () => undefined,
    renew: async () => undefined,
    headers,
    pictures: diskStore(folder),
    publicUrl: "http://localhost:3000",
    secure: false,
    isPublic: async (name) => name !== PRIVATE,
    isOwnRoute: (path) => ["/ask", "/edit/comment/9", "/api/marks"].includes(path),
    live: async (_, response, url) => void response.end(`Live: ${url}`),
    next: async (request, response) => {
      if (request.headers.cookie === OWNER) return void response.end(`Next, asked for ${request.url}`);
      if (request.url !== "/ask") {
        response.statusCode = 404;
        response.setHeader("content-type", "text/html");
        response.setHeader("set-cookie", "session=2");
        response.setHeader("link", "</_next/some.js>; rel=preload");
        for (const part of ["<html>", "left to script"]) response.write(part);
        return void response.end("</html>");
      }
      response.end(`Next, told ${request.headers["content-security-policy"]}`);
    },
    isDatabaseUp: async () => true,
    health: async (hearing) => ({
      ok: hearing,
      database: true,
      jobs: { working: true },
      mail: { ok: true },
      disk: { ok: true, freeMegabytes: 1 },
    }),
    readiness: async () => ({ ready: true }),
    metricsToken: null,
    words: new Set(["t"]),
    log: (sentence, _error, { request, method, route }) =>
      void logged.push(`${sentence}: ${method} ${route} (${request})`),
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

describe("a public page", () => {
  test("is the same bytes for every reader, whatever they send", async () => {
    const [visitor, member] = [
      await ask("/t/1"),
      await ask("/t/1", { cookie: "session=1", rsc: "1", range: "bytes=0-9" }),
    ];
    expect(member.body).toEqual(visitor.body);
    expect(member.status).toBe(200);
    expect(visitor.headers["set-cookie"]).toBeUndefined();
    expect(visitor.headers["content-security-policy"]).toMatch(
      /script-src 'self';.*require-trusted-types-for 'script'/,
    );
  });

  test("is not sent again to a reader who has it, in any encoding", async () => {
    const first = await ask("/t/1", { "accept-encoding": "br" });
    expect(first.headers["content-encoding"]).toBe("br");
    const etag = String(first.headers.etag);
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, etag.replace("-br", ""), "*"]) {
      const again = await ask("/t/1", { "accept-encoding": "gzip", "if-none-match": known });
      expect([again.status, again.body.length]).toEqual([304, 0]);
      expect(again.headers.vary).toBe("accept-encoding");
    }
    expect((await ask("/t/1", { "if-none-match": '"other"' })).status).toBe(200);
  });

  test("answers HEAD like GET, without a body", async () => {
    const [head, get] = [await ask("/t/1", { method: "HEAD" }), await ask("/t/1")];
    expect([head.status, head.body.length]).toEqual([200, 0]);
    expect(head.headers["content-length"]).toBe(String(get.body.length));
  });

  test("is one entry with and without a revision", async () => {
    await ask("/t/5");
    await ask("/t/5?rev=1");
    expect(filled.filter((path) => path === "/t/5")).toHaveLength(1);
  });

  test("that cannot be made gets the page of last resort, and the log has its number", async () => {
    const { status, body, headers: its } = await ask("/t/13");
    expect([status, its["cache-control"]]).toEqual([500, "no-store"]);
    expect(logged.at(-1)).toMatch(/A request failed: GET \/t\/13 /);
    expect(body.toString()).toContain(/\((\w+)\)/.exec(logged.at(-1) ?? "")?.[1]);
  });

  test("accepts no writes", async () => {
    const { status, headers: its } = await ask("/t/1", { method: "POST" });
    expect([status, its.allow]).toEqual([405, "GET, HEAD"]);
  });
});

describe("any other request", () => {
  test("for a member page goes to Next, with a policy of its own", async () => {
    const [one, other] = [await ask("/ask"), await ask("/ask", { method: "POST" })];
    const policy = String(one.headers["content-security-policy"]);
    expect(policy).toMatch(/script-src 'self' 'nonce-[\w+/=]{24}'/);
    expect(one.body.toString()).toBe(`Next, told ${policy}`);
    expect(other.headers["content-security-policy"]).not.toBe(policy);
  });

  test("for a missing member page gets the public missing page, stored nowhere", async () => {
    const missing = await ask("/edit/comment/9");
    expect([missing.status, missing.body.toString()]).toEqual([404, "The page at /_not-found. ".repeat(40)]);
    expect(missing.headers["content-security-policy"]).toContain("script-src 'self';");
    expect(missing.headers["cache-control"]).toBe("private, no-store");
    expect([missing.headers["set-cookie"], missing.headers.link]).toEqual([["session=2"], undefined]);
    const head = await ask("/edit/comment/9", { method: "HEAD" });
    expect([head.status, head.body.length]).toEqual([404, 0]);
    expect((await ask("/api/marks")).body.toString()).toBe("<html>left to script</html>");
  });

  test("for live replies does not reach Next", async () => {
    expect((await ask("/api/live?thread=1")).body.toString()).toBe("Live: /api/live?thread=1");
  });

  test("for a built file may be cached for ever", async () => {
    const { status, headers: its } = await ask("/_assets/viewer-AAAA.js");
    expect([status, its["content-type"]]).toEqual([200, "text/javascript; charset=utf-8"]);
    expect(its["cache-control"]).toContain("immutable");
  });

  test("for an upload gets only pictures, and nothing outside the folder", async () => {
    expect((await ask("/uploads/knee.png")).headers["content-type"]).toBe("image/png");
    for (const path of [
      "/uploads/knee.svg",
      "/uploads/none.png",
      "/uploads/../knee.png",
      "/uploads/%2e%2e/knee.png",
    ]) {
      expect((await ask(path)).status, path).toBe(404);
    }
  });

  test.each([SHOWN, "knee.png"])("for %s is revalidated each time, and sent once", async (name) => {
    const sent = await ask(`/uploads/${name}`);
    expect([sent.status, sent.body.toString()]).toEqual([200, "picture"]);
    expect(sent.headers["cache-control"]).toBe("public, max-age=0, must-revalidate");
    const again = await ask(`/uploads/${name}`, { "if-none-match": sent.headers.etag });
    expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, sent.headers.etag]);
  });

  test("for a private picture gets the missing page, even with a cached copy", async () => {
    const never = await ask("/uploads/p/ef/ef01234567890123456789.webp");
    expect(never.status).toBe(404);
    for (const sent of [
      {},
      { "if-none-match": `"${basename(PRIVATE, ".webp")}"` },
      { "if-none-match": "*" },
    ]) {
      const { status, headers: its, body } = await ask(`/uploads/${PRIVATE}`, sent);
      expect([status, its.etag, body]).toEqual([404, never.headers.etag, never.body]);
    }
    expect((await ask(`/uploads/${PRIVATE}`, { method: "HEAD" })).status).toBe(404);
  });

  test("for a private picture reaches Next only with a session, and shows a stranger the same page", async () => {
    const own = await ask(`/uploads/${PRIVATE}`, { cookie: OWNER });
    expect(own.body.toString()).toBe(`Next, asked for /api/pictures/${PRIVATE}`);
    const stranger = await ask(`/uploads/${PRIVATE}`, { cookie: "__Secure-next-auth.session-token=other" });
    expect([stranger.status, stranger.headers["cache-control"]]).toEqual([404, "private, no-store"]);
    expect(stranger.body).toEqual((await ask(`/uploads/${PRIVATE}`)).body);
    const shown = await ask(`/uploads/${SHOWN}`, { cookie: OWNER });
    expect(shown.body.toString()).toBe("picture");
  });

  test.each(["/t/one", "/_assets/none.js", "/_next/data", "/%zz"])("for %s is missing", async (path) => {
    expect((await ask(path)).status).toBe(404);
  });

  test.each([
    "/healthz",
    "/api/health/ready",
    "/api/live",
    "/ask",
    `/uploads/${SHOWN}`,
    "/_assets/viewer-AAAA.js",
  ])("with a doubled slash before %s replaces nothing in the store", async (path) => {
    for (const odd of [`/${path}`, `${path}//`, `/.${path}`, `/x/..${path}`, `/%2e%2e${path}`])
      expect([308, 404]).toContain((await ask(odd)).status);
    expect((await ask(path)).status).toBe(200);
    expect(filled).not.toContain(path);
  });

  test.each([
    ["/flagged?after=3", "/flags?after=3"],
    ["/what-happened/a.b-c_1", "/check-in/a.b-c_1"],
  ])("for the old address %s redirects permanently to %s", async (old, now) => {
    expect((await ask(`/${old}`)).status).toBe(308);
    for (const method of ["GET", "HEAD"]) {
      const { status, headers: its, body } = await ask(old, { method });
      expect([status, its.location, body.length]).toEqual([308, now, 0]);
    }
  });

  test("with an added parameter redirects to the plain address", async () => {
    const { status, headers: its } = await ask("/t/1/every-day?utm_source=mail");
    expect([status, its.location]).toEqual([308, "/t/1/every-day"]);
  });
});
