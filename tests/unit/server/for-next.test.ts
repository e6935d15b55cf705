import type { IncomingMessage } from "node:http";
import { afterEach, describe, expect, test, vi } from "vitest";
import { hasOutboxPage, LOCAL_READER, mayReadOutbox } from "@/lib/mail/outbox-page";
import { markLocalReader, prepareForNext, refusedForm } from "@/lib/server/for-next";

const LOCAL = "http://localhost:3000";
const PUBLIC = "https://forum.example.org";

interface Given {
  readonly peer?: string;
  readonly method?: string;
  readonly headers?: Record<string, string>;
}

function asked({ peer = "127.0.0.1", method = "GET", headers = {} }: Given): IncomingMessage {
  const sent = { host: "localhost:3000", ...headers };
  const rawHeaders = Object.entries(sent).flat();
  return { method, headers: sent, rawHeaders, socket: { remoteAddress: peer } } as unknown as IncomingMessage;
}

function isMarked(given: Given, publicUrl = LOCAL): boolean {
  const request = asked(given);
  markLocalReader(request, publicUrl);
  return request.headers[LOCAL_READER] === "1";
}

describe("the mark of a local reader", () => {
  test.each(["127.0.0.1", "127.9.9.9", "::1", "::ffff:127.0.0.1"])("is set for a socket from %s", (peer) => {
    expect(isMarked({ peer })).toBe(true);
  });

  test.each(["192.168.1.9", "10.0.0.1", "::ffff:10.0.0.1", "2001:db8::1", "127.evil", ""])(
    "is not set for a socket from %s, whatever it sends",
    (peer) => {
      expect(isMarked({ peer, headers: { [LOCAL_READER]: "1", "x-real-ip": "127.0.0.1" } })).toBe(false);
    },
  );

  test.each([
    "x-forwarded-for",
    "x-forwarded-host",
    "x-forwarded-proto",
    "x-forwarded-server",
    "forwarded",
    "via",
    "x-real-ip",
    "x-client-ip",
    "true-client-ip",
    "cf-connecting-ip",
  ])("is not set if %s names a proxy", (name) => {
    expect(isMarked({ headers: { [name]: "127.0.0.1" } })).toBe(false);
  });

  test("is set even if the request's own address was put among its headers meanwhile", () => {
    const request = asked({});
    request.headers["x-forwarded-for"] = "127.0.0.1";
    markLocalReader(request, LOCAL);
    expect(request.headers[LOCAL_READER]).toBe("1");
  });

  test("is not set for another host, or on a forum with a public address", () => {
    expect(isMarked({ headers: { host: "evil.example:3000" } })).toBe(false);
    expect(isMarked({}, PUBLIC)).toBe(false);
  });
});

describe("the outbox page", () => {
  afterEach(() => vi.unstubAllEnvs());

  function onForum(env: Record<string, string>): void {
    for (const [name, value] of Object.entries({ SMTP_URL: "", COMEBACK_DATABASE: "embedded", ...env }))
      vi.stubEnv(name, value);
  }

  test("is shown only for marked requests, on a local forum without a mail server", () => {
    const [marked, unmarked] = [new Headers({ [LOCAL_READER]: "1" }), new Headers()];
    onForum({ PUBLIC_URL: LOCAL });
    expect([hasOutboxPage(), mayReadOutbox(marked), mayReadOutbox(unmarked)]).toEqual([true, true, false]);
    const without: Record<string, string>[] = [
      { PUBLIC_URL: PUBLIC },
      { PUBLIC_URL: LOCAL, SMTP_URL: "smtp://localhost" },
      { PUBLIC_URL: LOCAL, COMEBACK_DATABASE: "given" },
    ];
    for (const env of without) {
      onForum(env);
      expect([hasOutboxPage(), mayReadOutbox(marked)]).toEqual([false, false]);
    }
  });
});

describe("the host that Next sees", () => {
  test("is the forum's own, with its scheme, whatever the client sends", () => {
    const request = asked({
      headers: {
        host: "evil.example",
        "x-forwarded-host": "evil.example",
        "x-forwarded-proto": "javascript",
        "x-forwarded-port": "1",
        forwarded: "host=evil.example",
        [LOCAL_READER]: "1",
      },
    });
    prepareForNext(request, PUBLIC);
    expect(request.headers).toEqual({
      host: "forum.example.org",
      "x-forwarded-host": "forum.example.org",
      "x-forwarded-proto": "https",
    });
  });

  test("is one for all names of this machine", () => {
    const request = asked({ headers: { host: "127.0.0.1:3000", origin: "http://127.0.0.1:3000" } });
    prepareForNext(request, LOCAL);
    expect(request.headers).toMatchObject({ host: "localhost:3000", origin: LOCAL });
  });
});

describe("a form sent to a page", () => {
  const statusOf = (headers: Record<string, string>, publicUrl = PUBLIC) =>
    refusedForm(asked({ method: "POST", headers }), publicUrl)?.status;

  test("is accepted from the forum's own pages, also behind a proxy that names itself as host", () => {
    expect(statusOf({ host: "forum.example.org", origin: PUBLIC })).toBeUndefined();
    expect(statusOf({ host: "127.0.0.1:3000", origin: PUBLIC })).toBeUndefined();
    expect(statusOf({ host: "forum.example.org" })).toBeUndefined();
    expect(statusOf({ origin: "http://127.0.0.1:3000" }, LOCAL)).toBeUndefined();
  });

  test("is refused if it declares fields and has none", () => {
    const empty = {
      host: "forum.example.org",
      origin: PUBLIC,
      "content-type": "multipart/form-data; boundary=x",
    };
    expect(statusOf(empty)).toBe(400);
    expect(statusOf({ ...empty, "content-length": "5" })).toBeUndefined();
    expect(statusOf({ ...empty, "transfer-encoding": "chunked" })).toBeUndefined();
  });

  test("is refused from another site, and from another host without an origin", () => {
    expect(statusOf({ host: "forum.example.org", origin: "https://evil.example" })).toBe(403);
    expect(statusOf({ host: "forum.example.org", origin: "http://forum.example.org" })).toBe(403);
    expect(statusOf({ host: "forum.example.org", origin: "null" })).toBe(403);
    expect(statusOf({ host: "evil.example", origin: "https://evil.example" })).toBe(400);
    expect(statusOf({ host: "evil.example" })).toBe(400);
    expect(refusedForm(asked({ headers: { origin: "https://evil.example" } }), PUBLIC)).toBeUndefined();
  });
});
