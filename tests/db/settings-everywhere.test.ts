import { afterAll, describe, expect } from "vitest";
import { database } from "@/db/client";
import { listSettingChanges, listSettings } from "@/db/site/settings";
import { cacheKeysOf } from "@/lib/addresses/read";
import { changeSettings, undoSettingChange } from "@/lib/forum/site/settings/operations";
import { SettingsInMemory } from "@/lib/forum-settings/settings-in-memory";
import { perform } from "@/lib/pipeline/perform";
import { finishPage } from "@/lib/server/finished-page";
import { followForum } from "@/lib/server/follow-forum";
import { invalidationListener } from "@/lib/server/invalidation-listener";
import { keepListening } from "@/lib/server/listener";
import { PageStore } from "@/lib/server/page-store";
import { test } from "../support/with-world";
import { as, type World } from "../support/world";

describe("two servers on one database", () => {
  const servers: {
    store: PageStore;
    settings: SettingsInMemory;
    reads: () => number;
    close(): Promise<void>;
  }[] = [];

  afterAll(async () => {
    await Promise.all(servers.map(({ close }) => close()));
  });

  async function start(url: string) {
    for (let index = servers.length; index < 2; index++) {
      let reads = 0;
      const settings = new SettingsInMemory({
        read() {
          reads++;
          return listSettings();
        },
        onFailure(error) {
          throw error;
        },
      });
      const store = new PageStore({
        async fill() {
          const bodies = { identity: Buffer.from((await settings.renew()).name) };
          return finishPage({ status: 200, revision: -1, mayBeStored: true, bodies, headers: [] });
        },
        keysOf: cacheKeysOf,
        bytes: { pages: 2 ** 20, rest: 2 ** 16 },
      });
      const { ready, close } = keepListening(url, [
        followForum(store, settings),
        invalidationListener(store),
      ]);
      await ready;
      servers.push({ store, settings, reads: () => reads, close });
    }
  }

  const shown = async (store: PageStore) => String((await store.read("/")).copies.identity.bytes);

  async function until(store: PageStore, name: string): Promise<number> {
    const since = performance.now();
    while ((await shown(store)) !== name) await new Promise((resolve) => setImmediate(resolve));
    return performance.now() - since;
  }

  const rename = ({ people }: World, was: string, typed: string) =>
    perform(changeSettings, { changes: [{ name: "name", typed, was }] }, as(people.kit));

  test("show another name within a second, and its undo", async ({ url, world }) => {
    await start(url);
    for (const { store } of servers) expect(await shown(store)).toBe("Comeback");
    let was = "Comeback";
    for (let round = 0; round < 10; round++) {
      const name = `Runners ${round}`;
      await rename(world, was, name);
      for (const { store } of servers) expect(await until(store, name)).toBeLessThan(1_000);
      was = name;
    }
    const { changes } = await listSettingChanges();
    await perform(undoSettingChange, { changeId: changes[0]?.id }, as(world.people.kit));
    for (const { store } of servers) expect(await until(store, "Runners 8")).toBeLessThan(1_000);
  });

  test("miss no change that is made while the listening connection is broken", async ({ url, world }) => {
    await start(url);
    let was = await servers[0]?.settings.renew().then(({ name }) => name);
    for (let round = 0; round < 10; round++) {
      await database().$client.query(
        "select pg_terminate_backend(pid, 1000) from pg_stat_activity where application_name = 'comeback listener'",
      );
      const name = `Unheard ${round}`;
      await rename(world, was ?? "", name);
      for (const { store } of servers) expect(await until(store, name)).toBeLessThan(1_000);
      was = name;
    }
  });

  test("read the settings once for a change, not once for a page", async ({ url, world }) => {
    await start(url);
    const now = await servers[0]?.settings.renew().then(({ name }) => name);
    await rename(world, now ?? "", "Counted");
    for (const { store } of servers) await until(store, "Counted");
    const readsOfPages = async () => {
      const before = servers.map(({ reads }) => reads());
      for (const { settings } of servers) for (let page = 0; page < 100; page++) await settings.renew();
      return servers.map(({ reads }, at) => reads() - (before[at] ?? 0));
    };
    // The listeners may still be on their way back from the test before.
    await expect.poll(readsOfPages, { timeout: 10_000 }).toEqual([0, 0]);
  });
});
