import { createServer, request as httpRequest, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compressUnstored } from "@/lib/server/compress-unstored";

const PAGE = `<p>${"A page for one reader. ".repeat(200)}</p>`;
const MEMBER = "next-auth.session-token=secret";
let server: Server;
let port: number;
/** Lets the page at /slow end. */
let finish = () => {};

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? "";
    compressUnstored(request, response);
    response.setHeader("content-type", path.endsWith(".webp") ? "image/webp" : "text/html; charset=utf-8");
    if (path === "/short") return void response.end("Short.");
    if (path !== "/slow") return void response.end(PAGE);
    response.write(PAGE);
    (response as typeof response & { flush(): void }).flush();
    finish = () => response.end("<p>The end.</p>");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  port = (server.address() as AddressInfo).port;
});

afterAll(() => {
  server.close();
  server.closeAllConnections();
});

type Heard = { headers: IncomingHttpHeaders; body: Buffer };

function ask(path: string, sent: Record<string, string> = {}, onPiece = (_: Buffer) => {}): Promise<Heard> {
  const headers = { "accept-encoding": "gzip, deflate, br", ...sent };
  return new Promise((resolve, reject) => {
    httpRequest({ port, host: "127.0.0.1", path, headers, agent: false }, (response) => {
      const pieces: Buffer[] = [];
      response.on("data", (piece) => {
        pieces.push(piece);
        onPiece(piece);
      });
      response.on("end", () => resolve({ headers: response.headers, body: Buffer.concat(pieces) }));
    })
      .once("error", reject)
      .end();
  });
}

const encodingOf = async (path: string, sent: Record<string, string> = {}) =>
  (await ask(path, sent)).headers["content-encoding"];

describe("a page that is made for one reader", () => {
  test("is compressed as the browser asks, and says so", async () => {
    const brotli = await ask("/ask");
    expect([brotli.headers["content-encoding"], brotli.headers.vary]).toEqual(["br", "Accept-Encoding"]);
    expect(brotliDecompressSync(brotli.body).toString()).toBe(PAGE);
    expect(brotli.headers["content-length"]).toBeUndefined();
    const gzip = await ask("/ask", { "accept-encoding": "gzip" });
    expect(gzip.headers["content-encoding"]).toBe("gzip");
    expect(gunzipSync(gzip.body).toString()).toBe(PAGE);
    const plain = await ask("/ask", { "accept-encoding": "identity" });
    expect([plain.headers["content-encoding"], plain.headers.vary]).toEqual([undefined, "Accept-Encoding"]);
    expect(plain.body.toString()).toBe(PAGE);
  });

  test("is left as it is if it is short, or compressed already", async () => {
    expect(await encodingOf("/short")).toBeUndefined();
    expect(await encodingOf("/picture.webp")).toBeUndefined();
  });

  test("reaches the reader in pieces", async () => {
    let heard = 0;
    const { body } = await ask("/slow", {}, () => {
      heard += 1;
      if (heard === 1) finish();
    });
    expect(heard).toBeGreaterThan(1);
    expect(brotliDecompressSync(body).toString()).toBe(`${PAGE}<p>The end.</p>`);
  });
});

describe("a member's page", () => {
  test.each(["same-origin", "none"])("is compressed in a request that says %s", async (site) => {
    expect(await encodingOf("/settings", { cookie: MEMBER, "sec-fetch-site": site })).toBe("br");
  });

  test.each(["cross-site", "same-site", ""])(
    "is not compressed in a request that says '%s'",
    async (site) => {
      const said: Record<string, string> = site ? { "sec-fetch-site": site } : {};
      for (const cookie of [MEMBER, `a=b; __Secure-${MEMBER}`])
        expect(await encodingOf("/settings", { cookie, ...said })).toBeUndefined();
      expect(await encodingOf("/settings", said)).toBe("br");
    },
  );
});

test.each([
  "/check-in/a.b",
  "/outbox",
  "/outbox?a=b",
  "/api/unsubscribe/all",
  "/api/check-in?token=a.b",
  "/sign-in/confirm?next=%2F&token=a",
])("%s shows a key that stays the same, so it is never compressed", async (path) => {
  expect(await encodingOf(path)).toBeUndefined();
  expect(await encodingOf(path, { cookie: MEMBER, "sec-fetch-site": "same-origin" })).toBeUndefined();
});
