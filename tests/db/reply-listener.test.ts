import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import pg from "pg";
import { afterAll, afterEach, describe, expect } from "vitest";
import { database } from "@/db/client";
import { comments } from "@/db/comments/schema";
import { threads } from "@/db/threads/schema";
import { postComment } from "@/lib/forum/content/comments/operations";
import { perform } from "@/lib/pipeline/perform";
import { keepListening } from "@/lib/server/listener";
import { createLive } from "@/lib/server/live";
import { type Listener, listenTo } from "../support/event-stream";
import { test } from "../support/with-world";
import { as, type World, words } from "../support/world";

describe("two servers on one database", () => {
  const servers: { url: string; close(): Promise<void> }[] = [];
  const open: Listener[] = [];

  afterEach(() => {
    for (const listener of open.splice(0)) listener.close();
  });
  afterAll(async () => {
    await Promise.all(servers.map(({ close }) => close()));
  });

  async function start(url: string) {
    for (let index = servers.length; index < 2; index++) {
      const live = createLive({ secure: false });
      const listener = keepListening(url, [live.hub]);
      await listener.ready;
      const server = createServer((request, response) => {
        void live.answer(request, response, request.url ?? "");
      });
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
      servers.push({
        url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/live`,
        async close() {
          live.close();
          await listener.close();
          await new Promise((resolve) => {
            server.close(resolve);
            server.closeIdleConnections();
          });
        },
      });
    }
  }

  async function readers(threadId: number, after = 0): Promise<Listener[]> {
    for (const { url } of servers) open.push(await listenTo(`${url}?thread=${threadId}&after=${after}`));
    return open;
  }

  const reply = ({ people, question }: World, parentId: number | null = null) =>
    perform(
      postComment,
      { threadId: question.id, parentId, body: words("Nine weeks, and then twenty easy minutes.") },
      as(people.ben),
    );

  const ids = ({ heard }: Listener) => heard.map(({ id }) => Number(id));

  test("announce a reply to readers of both, revealing only what its page says", async ({ url, world }) => {
    await start(url);
    const both = await readers(world.question.id, world.comment.id);
    const { commentId, revision } = await reply(world, world.comment.id);
    for (const reader of both) {
      await expect
        .poll(() => reader.heard)
        .toEqual([
          {
            event: "reply",
            id: String(commentId),
            data: { comment: commentId, by: world.people.ben.handle, revision },
          },
        ]);
    }
  });

  test("miss no reply that is posted while the listening connection is broken", async ({ url, world }) => {
    await start(url);
    const { commentId: last } = await reply(world);
    const both = await readers(world.question.id, last);
    const posted: number[] = [];
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    for (let round = 0; round < 10; round++) {
      await client.query(
        "select pg_terminate_backend(pid, 1000) from pg_stat_activity where application_name = 'comeback listener'",
      );
      posted.push((await reply(world)).commentId, (await reply(world)).commentId);
      for (const reader of both) await expect.poll(() => ids(reader)).toEqual(posted);
    }
    await client.end();
  });

  test("tell a returning reader what they missed, except hidden and removed replies", async ({
    url,
    world,
  }) => {
    await start(url);
    const [first, second, hidden, withdrawn, fifth] = [
      (await reply(world)).commentId,
      (await reply(world)).commentId,
      (await reply(world)).commentId,
      (await reply(world)).commentId,
      (await reply(world)).commentId,
    ];
    const set = (column: string, id: number) =>
      database().$client.query(`update comments set ${column} = now() where id = $1`, [id]);
    await set("hidden_at", hidden);
    await set("withdrawn_at", withdrawn);
    for (const reader of await readers(world.question.id, first)) {
      await expect.poll(() => ids(reader)).toEqual([second, fifth]);
    }
  });

  test("treat an unreadable notice as one about any thread", async ({ url, world }) => {
    await start(url);
    const { commentId: last } = await reply(world);
    const both = await readers(world.question.id, last);
    const { rows } = await database().$client.query(
      `insert into comments (thread_id, writer_id, body, body_text)
       values ($1, $2, '{"type":"doc","content":[]}', 'Unheard') returning id::int`,
      [world.question.id, world.people.ada.id],
    );
    await database().$client.query("select pg_notify('comeback_replies', 'nonsense')");
    for (const reader of both) await expect.poll(() => ids(reader)).toEqual([rows[0].id]);
  });

  test("say only that there are many if more than a hundred were missed", async ({ url, world }) => {
    await start(url);
    const { commentId: last } = await reply(world);
    await database()
      .insert(comments)
      .values(
        Array.from({ length: 101 }, () => ({
          threadId: world.question.id,
          writerId: world.people.ada.id,
          body: words("One of very many replies."),
          bodyText: "One of very many replies.",
        })),
      );
    for (const reader of await readers(world.question.id, last)) {
      await expect.poll(() => reader.heard.map(({ event }) => event)).toEqual(["many"]);
    }
  });

  test("say nothing about a hidden or missing thread", async ({ url, world }) => {
    await start(url);
    expect((await readers(999_999)).map(({ status }) => status)).toEqual([204, 204]);
    open.splice(0);
    await database().update(threads).set({ hiddenAt: new Date() });
    expect((await readers(world.question.id)).map(({ status }) => status)).toEqual([204, 204]);
  });
});
