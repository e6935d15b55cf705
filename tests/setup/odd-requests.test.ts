import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runSql } from "@/db/databases";
import { findPort } from "@/db/embedded/connection";
import { bareHeaders } from "@/lib/server/security-headers";
import { putForumIn } from "../support/folder-with-forum";
import { embeddedUrl } from "../support/forum-process";
import {
  EVIL,
  everything,
  inTurns,
  METHODS,
  parameterNames,
  spellings,
  wrongWith,
} from "../support/odd-requests";
import { type Started, start } from "../support/processes";
import { ask, readAnswer, speak } from "../support/raw-request";
import { newSession, signInAt } from "../support/session";

const AT_ONCE = 6;
const ROUTER_STATE = ["RSC: 1", "Next-Router-State-Tree: %00", "Next-Url: //evil.example"];

let dataDir: string;
let forum: Started;
let port: number;
let own: string;

async function startAt(env: Record<string, string> = {}): Promise<string> {
  forum = start(process.execPath, ["bin/start.mjs"], {
    env: {
      DATABASE_URL: "",
      PUBLIC_URL: "",
      HOST: "",
      SMTP_URL: "",
      PORT: String(port),
      DATA_DIR: dataDir,
      ...env,
    },
  });
  return forum.until("Comeback is running at");
}

async function stop(): Promise<void> {
  forum.child.kill("SIGTERM");
  await forum.end;
}

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), "comeback-odd-"));
  await putForumIn(dataDir);
  port = await findPort();
  own = `Host: localhost:${port}`;
  await startAt();
}, 300_000);

afterAll(async () => {
  await stop();
  await rm(dataDir, { recursive: true, force: true });
});

interface Asked {
  readonly method: string;
  readonly target: string;
  readonly headers: readonly string[];
}

async function expectAllWell(asked: readonly Asked[]): Promise<void> {
  const waiting = [...asked];
  const wrong: string[] = [];
  const askOn = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const { method, target, headers } = next;
      const found = wrongWith(await ask(port, method, target, headers));
      if (found.length > 0) wrong.push(`${method} ${target} (${headers.join(", ")}): ${found.join("; ")}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, askOn));
  expect(wrong).toEqual([]);
  expect(asked.length).toBeGreaterThan(500);
}

/** What every address answers by itself. */
async function allStatuses(): Promise<string[]> {
  const said: string[] = [];
  for (const target of everything()) said.push(`${target} ${(await ask(port, "GET", target, [own])).status}`);
  return said;
}

describe("every request gets a plain response with the security headers, for", () => {
  test("any method", async () => {
    const asked = everything().flatMap((target) =>
      METHODS.map((method) => ({ method, target, headers: [own] })),
    );
    await expectAllWell(asked);
  });

  test("any host", async () => {
    const local = `http://localhost:${port}`;
    const hosts = [
      [`Host: ${EVIL}`],
      [own, `Host: ${EVIL}`],
      [],
      ["Host:"],
      [`Host: a b@${EVIL}/`],
      [`Host: ${EVIL}`, `Origin: http://${EVIL}`, "Next-Action: 00"],
      [`Host: ${EVIL}`, `Origin: ${local}`, "Next-Action: 00"],
      [own, `Origin: http://${EVIL}`, "Next-Action: 00"],
      [own, "Origin: null", "Content-Type: multipart/form-data; boundary=x"],
      [own, `Origin: ${local}`, `X-Forwarded-Host: ${EVIL}, ${EVIL}`, "Next-Action: 00"],
      [own, `X-Forwarded-Host: ${EVIL}`, "X-Forwarded-Proto: javascript", `Forwarded: host=${EVIL}`],
    ];
    await expectAllWell(
      inTurns((target) =>
        ["GET", "POST"].flatMap((method) => hosts.map((headers) => ({ method, target, headers }))),
      ),
    );
  });

  test("any spelling of an address", async () => {
    const before = await allStatuses();
    const targets = inTurns(spellings);
    await expectAllWell(targets.map((target) => ({ method: "GET", target, headers: [own] })));
    expect(await allStatuses(), "an odd spelling changed what everybody is shown").toEqual(before);
  });
});

test("an admin, whatever the parameters of an address are and whatever type the body of a form claims", async () => {
  signInAt({ url: `http://localhost:${port}`, databaseUrl: embeddedUrl(dataDir) });
  const { sessionToken } = await newSession("odd@example.org");
  await runSql(embeddedUrl(dataDir), "update people set role = 'admin' where email = 'odd@example.org'");
  const signedIn = [
    own,
    `Origin: http://localhost:${port}`,
    `Cookie: next-auth.session-token=${sessionToken}`,
  ];
  const bodies = [
    [],
    ["Content-Type: multipart/form-data; boundary=x"],
    ["Content-Type: multipart/form-data"],
    ["Content-Type: application/x-www-form-urlencoded"],
    ["Content-Type: application/json"],
    ["Content-Type: text/plain", "Next-Action: 00"],
    ["Content-Type: multipart/form-data; boundary=x", `Next-Action: ${"0".repeat(42)}`],
    ROUTER_STATE,
  ];
  const names = parameterNames();
  expect(names).toEqual(expect.arrayContaining(["after", "answer", "find", "of", "q", "thread"]));
  const odd = ["%00", "a%00b", "%FF", "1e9", "-1", ""];
  const queries = odd.map((value) => names.map((name) => `${name}=${value}`).join("&"));
  await expectAllWell(
    inTurns((at) => queries.map((query) => ({ method: "GET", target: `${at}?${query}`, headers: signedIn }))),
  );
  const asked = (method: string, target: string, of: string[]) => ({
    method,
    target,
    headers: [...signedIn, ...of],
  });
  await expectAllWell(
    inTurns((target) => [
      ...bodies.map((body) => asked("POST", target, body)),
      // Nothing reads the type of a body that a GET does not have.
      ...[[], ROUTER_STATE].map((of) => asked("GET", target, of)),
    ]),
  );
});

test("a stream of new replies", async () => {
  const ending = new AbortController();
  const { status, headers } = await fetch(`http://localhost:${port}/api/live?thread=1`, {
    signal: ending.signal,
  });
  ending.abort();
  expect([status, headers.get("content-type")]).toEqual([200, "text/event-stream; charset=utf-8"]);
  for (const [name, value] of bareHeaders(false)) expect(headers.get(name)).toBe(value);
});

describe("a request that HTTP/1.1 does not allow", () => {
  const lines = (...all: string[]) => `${all.join("\r\n")}\r\n\r\n`;
  const post = (...more: string[]) => lines("POST /api/me-too HTTP/1.1", own, ...more);

  test.each<[string, number, () => string]>([
    ["two lengths", 400, () => post("Content-Length: 5", "Content-Length: 6")],
    ["a length and chunks", 400, () => `${post("Content-Length: 5", "Transfer-Encoding: chunked")}0\r\n\r\n`],
    ["an unknown coding", 400, () => `${post("Transfer-Encoding: xchunked")}0\r\n\r\n`],
    ["chunks of no number", 400, () => `${post("Transfer-Encoding: chunked", "Origin: null")}zz\r\n`],
    ["a folded header", 400, () => lines("GET / HTTP/1.1", own, "X-One: a", " b")],
    ["bare line feeds", 400, () => `GET / HTTP/1.1\n${own}\n\n`],
    ["a space before the colon", 400, () => lines("GET / HTTP/1.1", own, "X-One : a")],
    ["a control character", 400, () => lines("GET / HTTP/1.1", own, "X-One: a\0b")],
    ["a version to come", 400, () => lines("GET / HTTP/9.9", own)],
    ["HTTP/2", 400, () => "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"],
    ["headers of 200 KB", 431, () => lines("GET / HTTP/1.1", own, `X-One: ${"a".repeat(200_000)}`)],
    ["two hosts", 400, () => lines("GET / HTTP/1.1", own, `Host: ${EVIL}`)],
    ["no host", 400, () => lines("GET / HTTP/1.1")],
    ["an expectation", 417, () => lines("GET / HTTP/1.1", own, "Expect: wonders")],
    ["a tunnel", 405, () => lines(`CONNECT ${EVIL}:443 HTTP/1.1`, own)],
  ])("%s: is answered once, in a sentence, and ends the connection", async (_, status, request) => {
    const followed = `${request()}${lines("GET /healthz HTTP/1.1", own)}`;
    const said = await speak(port, followed);
    const answer = readAnswer(said);
    expect(answer.status).toBe(status);
    expect(wrongWith(answer)).toEqual([]);
    expect(said.match(/HTTP\/1\.1 \d{3} /g)).toHaveLength(1);
    expect(answer.body).toMatch(/^[A-Z][^\n]+\.\n$/);
    expect(answer.headers).toContainEqual(["connection", "close"]);
  });

  test("the body of a refused request is not read as the next one", async () => {
    const inner = lines("GET /outbox HTTP/1.1", own);
    const said = await speak(
      port,
      `${lines("PUT / HTTP/1.1", own, `Content-Length: ${inner.length}`)}${inner}` +
        lines("GET /healthz HTTP/1.1", own, "Connection: close"),
    );
    expect(said.match(/HTTP\/1\.1 \d{3} /g)).toEqual(["HTTP/1.1 405 "]);
    expect(readAnswer(said).headers).toContainEqual(["connection", "close"]);
  });
});

describe("the outbox", () => {
  const status = async (headers: string[], target = "/outbox") =>
    (await ask(port, "GET", target, headers)).status;

  test("exists on the machine itself, by its own name", async () => {
    for (const name of ["localhost", "127.0.0.1", "[::1]", "LOCALHOST"])
      expect(await status([`Host: ${name}:${port}`]), name).toBe(200);
    expect(forum.said()).not.toContain("Nobody can sign in by email");
  });

  test("does not exist for another name, through a proxy, or for clients that claim to be local", async () => {
    const marked = "X-Comeback-Local-Reader: 1";
    expect(await status([`Host: ${EVIL}:${port}`, marked])).toBe(404);
    expect(await status([`Host: localhost.${EVIL}`])).toBe(404);
    for (const header of [
      "X-Forwarded-For: 127.0.0.1",
      "Forwarded: for=127.0.0.1",
      "X-Real-IP: ::1",
      "Via: 1.1 a",
    ])
      expect(await status([own, header]), header).toBe(404);
  });

  test("is never rendered for the page store, which would show it to everybody", async () => {
    for (const target of spellings("/outbox")) {
      const { status, body } = await ask(port, "GET", target, [own]);
      if (target.includes("?")) expect(status).toBe(200);
      else
        expect([target, status, body.includes("if it had a mail server")]).toEqual([
          target,
          expect.any(Number),
          false,
        ]);
    }
  });

  test("does not exist on a public address, and the start says what that means", async () => {
    await stop();
    const said = await startAt({ PUBLIC_URL: "https://forum.example.org", HOST: "127.0.0.1" });
    expect(said).toContain("Nobody can sign in by email until you set SMTP_URL");
    for (const host of ["localhost", `127.0.0.1:${port}`, "forum.example.org", EVIL])
      expect(await status([`Host: ${host}`, "X-Comeback-Local-Reader: 1"]), host).toBe(404);
    const sent = await ask(port, "GET", "/sign-in/sent", ["Host: localhost"]);
    expect(sent.body).toContain("This forum has no mail server yet, so no email can reach you.");
    expect(sent.body).not.toContain('href="/outbox"');
  });

  test("an https site accepts nothing from an http page, nor from another name of its own", async () => {
    const post = (origin: string, target: string) =>
      ask(port, "POST", target, ["Host: forum.example.org", `Origin: ${origin}`, "Content-Length: 0"]);
    for (const target of ["/api/me-too", "/sign-in", "/api/sign-out"]) {
      for (const origin of [
        "http://forum.example.org",
        `http://localhost:${port}`,
        "https://forum.example.org:444",
      ])
        expect((await post(origin, target)).status, `${origin} ${target}`).toBe(403);
      const taken = await post("https://forum.example.org", target);
      if (target === "/api/sign-out") expect(taken.headers.map(([name]) => name)).toContain("set-cookie");
      expect(taken.status, target).not.toBe(403);
      for (const [name, value] of taken.headers)
        if (name === "set-cookie") expect(value).toMatch(/; Secure/i);
      expect(taken.headers).toContainEqual(["strict-transport-security", "max-age=31536000"]);
    }
    const health = await ask(port, "GET", "/healthz", ["Host: 10.0.0.5"]);
    expect(health.headers).toContainEqual(["strict-transport-security", "max-age=31536000"]);
  });
});
