import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, onTestFinished, test, vi } from "vitest";
import type { Missed } from "@/db/comments/new-replies";
import { createLive, type LiveOptions } from "@/lib/server/live";
import { type Listener, listenTo } from "@/tests/support/event-stream";

const THREAD = 7;
const nothing: Missed = { revision: 1, replies: [], many: false };

const open: Listener[] = [];
afterEach(() => {
  for (const listener of open.splice(0)) listener.close();
});

/** A server whose database the test holds in its hand: `missed` is what it would find. */
async function serve(options: Partial<LiveOptions> & { found?: () => Promise<Missed> } = {}) {
  const { found = async () => nothing, ...rest } = options;
  const asked: unknown[] = [];
  const missed: LiveOptions["missed"] = async (threads) => {
    asked.push(...threads);
    const its = await found();
    return new Map(
      threads.filter(({ threadId }) => threadId === THREAD).map(({ threadId }) => [threadId, its]),
    );
  };
  const live = createLive({ secure: false, missed, ...rest });
  const server = createServer((request, response) => {
    live.answer(request, response, request.url ?? "").catch(() => response.writeHead(500).end());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    live.close();
    server.closeAllConnections();
    server.close();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/live`;
  const hear = async (query = `thread=${THREAD}`, headers: Record<string, string> = {}) => {
    const listener = await listenTo(`${url}?${query}`, headers);
    open.push(listener);
    return listener;
  };
  return { live, server, asked, hear };
}

const notice = (commentId: number, threadId = THREAD) =>
  JSON.stringify({ threadId, commentId, commenter: "ben", revision: 40 + commentId });
const ids = ({ heard }: Listener) => heard.map(({ id }) => Number(id));
const missing = (...numbers: number[]): Missed => ({
  revision: 50,
  replies: numbers.map((id) => ({ id, commenter: "ben" })),
  many: false,
});

describe("an open thread", () => {
  test("hears of each of its new replies, and of no other thread's", async () => {
    const { live, hear } = await serve();
    const readers = [await hear(), await hear()];
    live.hub.hear(notice(1));
    live.hub.hear(notice(2, 8));
    live.hub.hear(notice(3));
    for (const reader of readers) {
      await expect.poll(() => ids(reader)).toEqual([1, 3]);
      expect(reader.heard[0]).toEqual({
        event: "reply",
        id: "1",
        data: { comment: 1, by: "ben", revision: 41 },
      });
    }
  });

  test("gets a stream that no proxy stores or buffers", async () => {
    const { hear } = await serve();
    const { status, headers } = await hear();
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-store",
      "x-accel-buffering": "no",
      "x-content-type-options": "nosniff",
    });
    expect(headers["content-encoding"]).toBeUndefined();
  });

  test("begins after its page's last reply, or the last one its browser heard", async () => {
    const { asked, hear } = await serve({ found: async () => missing(4, 5, 6) });
    const [fresh, again] = [
      await hear(`thread=${THREAD}&after=3`),
      await hear(`thread=${THREAD}&after=3`, { "last-event-id": "5" }),
    ];
    await expect.poll(() => ids(fresh)).toEqual([4, 5, 6]);
    await expect.poll(() => ids(again)).toEqual([6]);
    expect(asked).toEqual([
      expect.objectContaining({ threadId: THREAD, after: 3 }),
      expect.objectContaining({ threadId: THREAD, after: 5 }),
    ]);
  });

  test("hears once of a reply that arrives while missed ones are looked up", async () => {
    let find: (found: Missed) => void = () => undefined;
    const found = new Promise<Missed>((resolve) => {
      find = resolve;
    });
    const { live, asked, hear } = await serve({ found: () => found });
    const connecting = hear();
    await vi.waitFor(() => expect(asked).toHaveLength(1));
    live.hub.hear(notice(5));
    live.hub.hear(notice(6));
    find(missing(4, 5));
    const reader = await connecting;
    await expect.poll(() => ids(reader)).toEqual([4, 5, 6]);
  });

  test("hears only that there are many if there are too many", async () => {
    const { hear } = await serve({ found: async () => ({ ...missing(8, 9), many: true }) });
    const reader = await hear();
    await expect.poll(() => reader.heard).toEqual([{ event: "many", id: "9", data: { revision: 50 } }]);
  });

  test("that is hidden or missing gets nothing and does not ask again", async () => {
    const { hear } = await serve();
    expect((await hear("thread=8")).status).toBe(204);
    for (const query of ["", "thread=x", "thread=-1", `thread=${THREAD}&after=x`]) {
      expect((await hear(query)).status, query).toBe(400);
    }
  });
});

describe("while notices do not arrive", () => {
  test("an open thread waits, then hears the missed replies in order", async () => {
    let found = nothing;
    const { live, hear } = await serve({ found: async () => found });
    const reader = await hear();
    live.hub.hear(notice(1));
    live.hub.hearing(false);
    found = missing(2, 3);
    live.hub.hearing(true);
    live.hub.hear(notice(4));
    await expect.poll(() => ids(reader)).toEqual([1, 2, 3, 4]);
  });

  test("a result from before the connection broke again is not taken as complete", async () => {
    const answers: ((found: Missed) => void)[] = [];
    const { live, asked, hear } = await serve({
      found: () => (asked.length === 1 ? Promise.resolve(nothing) : new Promise((r) => answers.push(r))),
    });
    const reader = await hear();
    live.hub.hearing(true);
    live.hub.hearing(false);
    live.hub.hearing(true);
    live.hub.hear(notice(3));
    await vi.waitFor(() => expect(answers).toHaveLength(2));
    answers[0]?.(nothing);
    answers[1]?.(missing(2, 3));
    await expect.poll(() => ids(reader)).toEqual([2, 3]);
  });

  test("a reader whose missed replies are unknown is disconnected, to come back and ask", async () => {
    let broken = false;
    const { live, hear } = await serve({
      found: () => (broken ? Promise.reject(new Error("The database is gone")) : Promise.resolve(nothing)),
    });
    const reader = await hear();
    broken = true;
    live.hub.hearing(true);
    await expect.poll(() => reader.ended).toBe(true);
  });
});

describe("a server", () => {
  test("limits the streams in total and per address", async () => {
    const { hear } = await serve({ places: { inAll: 3, perAddress: 2 } });
    const from = (address: string) => hear(`thread=${THREAD}`, { "x-forwarded-for": address });
    const [first] = [await from("192.0.2.1"), await from("192.0.2.1")];
    expect((await from("192.0.2.1")).status).toBe(503);
    expect((await from("192.0.2.2")).status).toBe(200);
    const full = await from("192.0.2.3");
    expect([full.status, full.headers["retry-after"]]).toEqual([503, "60"]);
    first?.close();
    await expect.poll(async () => (await from("192.0.2.3")).status).toBe(200);
  });

  test("disconnects a reader who does not read", async () => {
    const { live, hear } = await serve();
    const [slow, other] = [await hear(), await hear()];
    slow.pause();
    const padding = "x".repeat(8_000);
    for (let id = 1; id <= 2_000; id++) {
      live.hub.hear(JSON.stringify({ threadId: THREAD, commentId: id, commenter: padding, revision: id }));
      if (id % 4 === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    slow.resume();
    await expect.poll(() => slow.ended).toBe(true);
    expect(ids(slow).at(-1)).toBeLessThan(2_000);
    await expect.poll(() => ids(other).at(-1)).toBe(2_000);
  });

  test("that closes ends every stream at once and opens no other", async () => {
    const { live, server, hear } = await serve();
    const readers = [await hear(), await hear()];
    live.close();
    for (const reader of readers) await expect.poll(() => reader.ended).toBe(true);
    expect((await hear()).status).toBe(503);
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeIdleConnections();
    await closed;
  });
});
