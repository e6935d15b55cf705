import { describe, expect, test } from "vitest";
import { removalKey } from "@/lib/addresses/cache-keys";
import { pageOf, settle, storeInHand, textOf } from "./pages";

describe("a page", () => {
  test("is made once for fifty simultaneous readers, and then served from the store", async () => {
    const { store, fills, finish } = storeInHand();
    const readers = Array.from({ length: 50 }, () => store.read("/t/1"));
    await finish(pageOf("one"));

    expect((await Promise.all(readers)).map(textOf)).toEqual(Array(50).fill("one"));
    expect(textOf(store.fresh("/t/1"))).toBe("one");
    expect(fills).toHaveLength(1);
  });

  test("is made again only after one of its keys was invalidated", async () => {
    const { store, fills, finish } = storeInHand();
    void store.read("/t/1");
    await finish(pageOf("old"));
    store.stale(["/t/2"]);
    expect(textOf(store.fresh("/t/1"))).toBe("old");

    store.stale(["/t/1"]);
    expect(store.fresh("/t/1")).toBeUndefined();
    const reader = store.read("/t/1");
    await finish(pageOf("new"));
    expect(textOf(await reader)).toBe("new");
    expect(fills).toHaveLength(2);
  });

  test("that many read is shown for 0.7 seconds while it is made again, but not to somebody who has seen a newer one", async () => {
    const { store, fills, later, finish } = storeInHand();
    void store.read("/t/1");
    await finish(pageOf("old", { revision: 1 }));
    for (let reader = 0; reader < 2; reader++) {
      later(40);
      store.fresh("/t/1");
    }
    later(50);
    store.stale(["/t/1"]);
    later(100);
    expect(textOf(await store.read("/t/1"))).toBe("old");
    expect(textOf(await store.read("/t/1"))).toBe("old");
    expect(fills).toHaveLength(2);
    const writer = store.read("/t/1", 2);
    later(601);
    const late = store.read("/t/1");
    await finish(pageOf("new", { revision: 2 }));
    expect([textOf(await writer), textOf(await late)]).toEqual(["new", "new"]);
    expect(textOf(store.fresh("/t/1"))).toBe("new");
    expect(fills).toHaveLength(2);
  });

  test("that few read is made again before anybody gets it", async () => {
    const { store, later, finish } = storeInHand();
    void store.read("/t/1");
    await finish(pageOf("old"));
    store.fresh("/t/1");
    later(101);
    store.fresh("/t/1");
    store.stale(["/t/1"]);
    const reader = store.read("/t/1");
    await finish(pageOf("new"));
    expect(textOf(await reader)).toBe("new");
  });

  test("invalidated while it was made is not kept, and later readers get a newer one", async () => {
    const { store, fills, later, finish } = storeInHand();
    const early = store.read("/t/1");
    later(5);
    store.stale(["/t/1"]);
    later(5);
    const late = store.read("/t/1");
    await finish(pageOf("read before the write"));

    expect(textOf(await early)).toBe("read before the write");
    expect(store.fresh("/t/1")).toBeUndefined();
    await finish(pageOf("read after the write"));
    expect(textOf(await late)).toBe("read after the write");
    expect(textOf(store.fresh("/t/1"))).toBe("read after the write");
    expect(fills).toHaveLength(2);
  });

  test("is shown as stored if others waited in vain, or nothing hears of invalidations", async () => {
    const { store, fills, later, finish } = storeInHand();
    void store.read("/t/1");
    await finish(pageOf("held"));
    store.stale(["/t/1"]);
    void store.read("/t/1");
    later(3_001);
    expect(textOf(await store.read("/t/1"))).toBe("held");
    await finish(pageOf("newer"));
    expect(textOf(await store.read("/t/1"))).toBe("newer");

    store.hearing(false);
    later(1_001);
    expect(textOf(await store.read("/t/1"))).toBe("newer");
    expect(fills).toHaveLength(3);
    store.hearing(true);
    const reader = store.read("/t/1");
    await finish(pageOf("after the outage"));
    expect(textOf(await reader)).toBe("after the outage");
  });

  test("with removed content is never served again, even if no other can be made", async () => {
    const { store, fills, finish } = storeInHand();
    void store.read("/t/1");
    await finish(pageOf("with what was removed"));
    const filling = store.read("/t/1", 5);
    store.stale(["/t/2", removalKey("/t/1")]);
    await finish(pageOf("read before the decision", { revision: 5 }));
    expect(textOf(await filling)).toBe("read before the decision");
    const failed = store.read("/t/1");
    fills.at(-1)?.fail(new Error("No database"));
    await expect(failed).rejects.toThrow("No database");
    const reader = store.read("/t/1");
    await finish(pageOf("with a line in its place"));
    expect(textOf(await reader)).toBe("with a line in its place");
    expect(textOf(store.fresh("/t/1"))).toBe("with a line in its place");
  });

  test.each([200, 301, 308, 404, 410])("with status %i is stored", async (status) => {
    const { store, finish } = storeInHand();
    void store.read("/t/1");
    await finish(pageOf("kept", { status }));
    expect(store.fresh("/t/1")?.status).toBe(status);
  });

  test("that may not be stored is sent to its readers and not stored", async () => {
    const { store, fills, finish } = storeInHand();
    const reader = store.read("/t/1");
    await finish(pageOf("for one", { mayBeStored: false }));
    expect(textOf(await reader)).toBe("for one");
    void store.read("/t/1");
    expect(fills).toHaveLength(2);
    await finish(pageOf("for another", { mayBeStored: false }));
  });

  test("is evicted by other pages when bytes run out, but never by missing addresses", async () => {
    const { store, finish } = storeInHand({ pages: 30_000, rest: 30_000 });
    const put = async (path: string, page: ReturnType<typeof pageOf>) => {
      const reader = store.read(path);
      await finish(page);
      await reader;
    };
    await put("/t/1", pageOf("first", { bytes: 8_000 }));
    await put("/t/2", pageOf("second", { bytes: 8_000 }));
    for (let index = 0; index < 100; index++) await put(`/made-up/${index}`, pageOf("none", { status: 404 }));
    expect(textOf(store.fresh("/t/1"))?.trim()).toBe("first");

    await put("/t/3", pageOf("third", { bytes: 8_000 }));
    expect(store.fresh("/t/2")).toBeUndefined();
    expect(store.fresh("/t/1")).toBeDefined();
    expect(store.stored.bytes).toBeLessThanOrEqual(60_000);
  });
});

describe("when invalidations cannot be heard", () => {
  test("no page counts as right: the stored one is shown at once, and made again for the next reader", async () => {
    const { store, fills, later, finish } = storeInHand();
    void store.read("/t/1");
    await finish(pageOf("before"));
    store.hearing(false);
    later(2_000);
    expect(textOf(await store.read("/t/1"))).toBe("before");
    await finish(pageOf("while deaf"));
    expect(store.fresh("/t/1")).toBeUndefined();

    later(2_000);
    expect(textOf(await store.read("/t/1"))).toBe("while deaf");
    store.hearing(true);
    await finish(pageOf("made across the return"));
    expect(store.fresh("/t/1")).toBeUndefined();
    expect(fills).toHaveLength(3);

    store.hearing(false);
    later(2_000);
    const writer = store.read("/t/1", 7);
    await finish(pageOf("with their own reply", { revision: 7 }));
    expect(textOf(await writer)).toBe("with their own reply");
  });

  test("and pages cannot be made, the stored one is shown without a new try for every reader", async () => {
    const { store, fills, later } = storeInHand();
    void store.read("/t/1");
    fills.at(-1)?.finish(pageOf("held"));
    await settle();
    store.hearing(false);

    const reader = store.read("/t/1");
    fills.at(-1)?.fail(new Error("The database is gone"));
    expect(textOf(await reader)).toBe("held");
    expect(textOf(await store.read("/t/1"))).toBe("held");
    expect(fills).toHaveLength(2);

    later(1_500);
    const afterRest = store.read("/t/1");
    fills.at(-1)?.fail(new Error("The database is still gone"));
    expect(textOf(await afterRest)).toBe("held");
    expect(fills).toHaveLength(3);
  });

  test("a page that was never stored fails for its reader", async () => {
    const { store, fills } = storeInHand();
    const reader = store.read("/t/1");
    fills.at(-1)?.fail(new Error("The database is gone"));
    await expect(reader).rejects.toThrow("The database is gone");
  });

  test("a hanging fill delays the stored page only for a while", async () => {
    const { store, pauses, finish } = storeInHand();
    void store.read("/t/1");
    await finish(pageOf("held"));
    store.stale(["site"]);
    const reader = store.read("/t/1");
    pauses.find(({ ms }) => ms === 3_000)?.end();
    expect(textOf(await reader)).toBe("held");
    await finish(pageOf("late"));
  });
});
