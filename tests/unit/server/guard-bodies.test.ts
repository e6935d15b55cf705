import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { BodyLimit } from "@/lib/bodies/limit";
import { guardBodies } from "@/lib/server/guard-bodies";
import { limitedRoutes } from "@/lib/web/limits-by-route";
import { ATTACKS, attack, BOUNDARY } from "@/tests/support/hostile-bodies";
import { postRoutes, sampleOf } from "@/tests/support/post-routes";

const [KB, MB] = [1024, 1024 * 1024];
/** Two of what a socket is read by. */
const CHUNK = 128 * KB;
const routes = postRoutes();
const limits = limitedRoutes as ReadonlyMap<string, BodyLimit>;

const server = createServer();
let url: string;
let passed: IncomingMessage[] = [];
/** What the server had read of each connection when it answered. */
let read: number[] = [];

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts);
}

beforeAll(async () => {
  const guarded = guardBodies(
    async (request, response) => {
      passed.push(request);
      if (request.url === "/api/pictures") return void response.writeHead(401).end("{}");
      const body = await bodyOf(request);
      response.end(JSON.stringify({ method: request.method, url: request.url, bytes: body.length }));
    },
    {
      secure: false,
      pace: { bytes: 4 * KB, everyMs: 120, deadlineMs: 2_000 },
      room: {
        inAll: 3000 * KB,
        perAddress: 2200 * KB,
        always: 16 * KB,
        large: { over: 64 * KB, inAll: 900 * MB, perAddress: 900 * MB },
      },
    },
  );
  server.on("request", (request, response) => {
    const writeHead = response.writeHead.bind(response) as (...given: unknown[]) => typeof response;
    response.writeHead = (...given: unknown[]) => {
      read.push(request.socket.bytesRead);
      return writeHead(...given);
    };
    guarded(request, response);
  });
  server.on("checkContinue", guarded);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.close();
  server.closeAllConnections();
});

test("only routes and pages with a form have a limit, and all of them do", () => {
  expect([...limits.keys()].sort()).toEqual([...routes].sort());
});

const asked = routes.filter((route) => !limits.get(route)?.file);

describe.each(ATTACKS)("$name", (hostile) => {
  test.each(asked)("is refused by %s before anything parses it", async (route) => {
    [passed, read] = [[], []];
    const { status, body, headers } = await attack(url + sampleOf(route), hostile);
    expect(passed).toHaveLength(0);
    expect([405, 408, 413, 415, 422]).toContain(status);
    expect(headers["content-type"]).toBe("application/problem+json");
    expect(body).toMatch(
      status === 422 ? /could not read what you sent/ : /drafts you saved before are kept/,
    );
    expect(read[0]).toBeLessThan((limits.get(route)?.bytes ?? 0) + CHUNK);
  });
});

describe("an acceptable body", () => {
  const ordinary = {
    headers: { "content-type": "application/x-www-form-urlencoded", "content-length": 7 },
    chunks: () => [Buffer.from("a=1&b=2")],
  };

  test("reaches the route whole and unchanged", async () => {
    const { body } = await attack(`${url}/api/me-too?x=1`, ordinary);
    expect(JSON.parse(body)).toEqual({ method: "POST", url: "/api/me-too?x=1", bytes: 7 });
  });

  test("is asked for only if the client waits, and not if it is refused", async () => {
    const told = (head: string) =>
      new Promise<string>((resolve) => {
        const socket = connect(Number(new URL(url).port), "127.0.0.1");
        let said = "";
        socket.on("data", (part) => {
          said += part;
          if (said.includes("100 Continue\r\n\r\n") && !said.includes("200 OK")) socket.write("a=1");
          if (/\r\n\r\n.*\}$/s.test(said)) socket.destroy();
        });
        socket.once("close", () => resolve(said));
        socket.write(`POST /api/me-too HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\n${head}\r\n\r\n`);
      });
    const type = "Content-Type: application/x-www-form-urlencoded";
    expect(await told(`${type}\r\nContent-Length: 3`)).toMatch(
      /^HTTP\/1.1 100 Continue\r\n\r\nHTTP\/1.1 200 OK/,
    );
    expect(await told(`${type}\r\nContent-Length: 900000`)).toMatch(/^HTTP\/1.1 413 /);
  });

  test("is empty for a page without a form, by any method", async () => {
    for (const [path, method, status] of [
      ["/t/1", "POST", 405],
      ["/nowhere", "POST", 405],
      ["/ask", "GET", 413],
      ["/", "GET", 413],
      ["/ask", "PUT", 405],
      ["/api/me-too", "PATCH", 405],
      ["/api/me-too", "DELETE", 405],
      ["/ask", "OPTIONS", 405],
      ["/inbox", "POST", 405],
    ] as const) {
      passed = [];
      expect((await attack(url + path, ordinary, { method })).status, `${method} ${path}`).toBe(status);
      expect(passed).toHaveLength(0);
    }
  });

  test("is refused in words that React and a browser without script can show", async () => {
    const long = {
      ...ordinary,
      headers: { ...ordinary.headers, "content-length": 2_000_000 },
      chunks: () => [],
    };
    const sentence =
      "What you sent is 2 MB, but the limit is 1 MB, so nothing was changed; drafts you saved before are kept.";
    const multipart = { "content-type": `multipart/form-data; boundary=${BOUNDARY}` };
    const byReact = await attack(`${url}/ask`, long, { ...multipart, "next-action": "40" });
    expect([byReact.status, byReact.headers["content-type"], byReact.body]).toEqual([
      413,
      "text/plain",
      sentence,
    ]);
    const plain = await attack(`${url}/ask`, long, { ...multipart, accept: "text/html" });
    expect(plain.body).toContain(sentence);
    expect(plain.body).toContain("Go back with your browser");
    const from = async (referer: string) =>
      (await attack(`${url}/ask`, long, { ...multipart, accept: "text/html", referer })).body;
    expect(await from(`${url}/ask?tag=knee`)).toContain('<a href="/ask?tag=knee">Back to where you were</a>');
    expect(await from("https://elsewhere.example.org/ask")).toContain('<a href="/">To the threads</a>');
    expect(plain.headers["content-security-policy"]).toContain("default-src 'none'");
    expect(plain.headers.connection).toBe("close");
  });

  test("takes no more memory than there is room for, and small forms always fit", async () => {
    const large = Buffer.alloc(1_000 * KB, 97);
    const sent = (until: Promise<void>) =>
      attack(`${url}/api/comments`, {
        headers: {
          "content-type": "application/x-www-form-urlencoded",
          "content-length": large.length + 100,
        },
        chunks: async function* () {
          yield large;
          await until;
          yield Buffer.alloc(100, 97);
        },
      });
    let finish = () => {};
    const finished = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const two = [sent(finished), sent(finished)];
    await expect.poll(async () => (await sent(Promise.resolve())).status).toBe(429);
    const small = await attack(`${url}/api/comments`, ordinary);
    expect(small.status).toBe(200);
    finish();
    expect((await Promise.all(two)).map(({ status }) => status)).toEqual([200, 200]);
    expect((await sent(Promise.resolve())).status).toBe(200);
  });

  test("of a file is read as far as its route reads, and the connection ends if the rest never comes", async () => {
    const endless = ATTACKS.find(({ name }) => name === "a body that never ends");
    if (!endless) throw new Error("No endless body.");
    const before = await connections();
    expect((await attack(`${url}/api/pictures`, endless)).status).toBe(401);
    await expect.poll(connections, { timeout: 8_000 }).toBeLessThanOrEqual(before);
    for (const type of ["image/png", "application/x-www-form-urlencoded"])
      expect((await attack(`${url}/api/pictures`, ordinary, { "content-type": type })).status).toBe(415);
  });
});

const connections = () =>
  new Promise<number>((resolve) => server.getConnections((_, count) => resolve(count)));
