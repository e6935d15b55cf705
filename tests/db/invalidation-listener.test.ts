import pg from "pg";
import { afterAll, describe, expect } from "vitest";
import { finishPage } from "@/lib/server/finished-page";
import { invalidationListener } from "@/lib/server/invalidation-listener";
import { keepListening } from "@/lib/server/listener";
import { PageStore } from "@/lib/server/page-store";
import { test } from "../support/database";

const POSTS = 30;

describe("two servers on one database", () => {
  let clients: pg.Pool;
  const servers: { store: PageStore; close(): Promise<void> }[] = [];

  /** A page that shows how many posts there are. */
  async function fill() {
    const { rows } = await clients.query("select count(*)::int as posts from posts");
    const posts = Number(rows[0].posts);
    const bodies = { identity: Buffer.from(String(posts)) };
    return finishPage({ status: 200, revision: posts, mayBeStored: true, bodies, headers: [] });
  }

  afterAll(async () => {
    await Promise.all(servers.map(({ close }) => close()));
    await clients?.end();
  });

  async function start(url: string) {
    clients ??= new pg.Pool({ connectionString: url });
    // The database may be dropped before the pool has ended.
    if (clients.listenerCount("error") === 0) clients.on("error", () => undefined);
    await clients.query("create table if not exists posts (id int)");
    for (let index = servers.length; index < 2; index++) {
      const bytes = { pages: 2 ** 20, rest: 2 ** 16 };
      const store = new PageStore({ fill, keysOf: () => ["thread:1"], bytes });
      const { ready, close } = keepListening(url, [invalidationListener(store)]);
      await ready;
      servers.push({ store, close });
    }
  }

  const post = () =>
    clients.query(`
      with posted as (insert into posts values (1))
      select pg_notify('comeback_stale', '["thread:1"]')`);

  const shown = async (store: PageStore, revision?: number) =>
    Number((await store.read("/t/1", revision)).copies.identity.bytes);

  async function until(store: PageStore, posts: number): Promise<number> {
    const since = performance.now();
    while ((await shown(store)) < posts) await new Promise((resolve) => setImmediate(resolve));
    return performance.now() - since;
  }

  test("show a post within a second, and to its writer at once", async ({ url }) => {
    await start(url);
    for (const { store } of servers) await shown(store);
    for (let posts = 1; posts <= POSTS; posts++) {
      await post();
      for (const { store } of servers) expect(await shown(store, posts)).toBe(posts);
    }
    await post();
    for (const { store } of servers) expect(await until(store, POSTS + 1)).toBeLessThan(1_000);
  });

  test("miss no post that is made while the listening connection is broken", async ({ url }) => {
    await start(url);
    for (let posts = POSTS + 2; posts <= 2 * POSTS + 1; posts++) {
      for (const { store } of servers) await shown(store);
      await clients.query(
        "select pg_terminate_backend(pid, 1000) from pg_stat_activity where application_name = 'comeback listener'",
      );
      await post();
      for (const { store } of servers) expect(await shown(store, posts)).toBe(posts);
      for (const { store } of servers) expect(await until(store, posts)).toBeLessThan(1_000);
    }
  });

  test("treat an unreadable notice as one that invalidates everything", async ({ url }) => {
    await start(url);
    for (const { store } of servers) {
      const before = await shown(store);
      await clients.query("insert into posts values (1)");
      await clients.query("select pg_notify('comeback_stale', 'nonsense')");
      expect(await until(store, before + 1)).toBeLessThan(1_000);
    }
  });
});
