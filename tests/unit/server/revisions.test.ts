import { describe, expect, test } from "vitest";
import { pageOf, settle, storeInHand, textOf } from "./pages";

describe("a reader who must see a revision", () => {
  test("never gets an older page, even before the invalidation arrives", async () => {
    const { store, later, finish } = storeInHand();
    void store.read("/t/1");
    await finish(pageOf("revision 1", { revision: 1 }));
    later(5);
    const writer = store.read("/t/1", 2);
    await finish(pageOf("revision 2", { revision: 2 }));
    expect(textOf(await writer)).toBe("revision 2");
    expect(textOf(store.fresh("/t/1"))).toBe("revision 2");
  });

  test("gets the stored page at once if it has that revision or a later one", async () => {
    const { store, fills, finish } = storeInHand();
    void store.read("/t/1");
    await finish(pageOf("revision 3", { revision: 3 }));
    expect(textOf(await store.read("/t/1", 2))).toBe("revision 3");
    expect(fills).toHaveLength(1);
  });

  test("gets a second page if the first fill began before the write", async () => {
    const { store, fills, later, finish } = storeInHand();
    const other = store.read("/t/1");
    later(5);
    const writer = store.read("/t/1", 2);
    await finish(pageOf("revision 1", { revision: 1 }));
    await finish(pageOf("revision 2", { revision: 2 }));
    expect(textOf(await writer)).toBe("revision 2");
    expect(textOf(await other)).toBe("revision 1");
    expect(fills).toHaveLength(2);
  });

  test("finds a thread that was missing a moment ago", async () => {
    const { store, later, finish } = storeInHand();
    void store.read("/t/9");
    await finish(pageOf("missing", { status: 404 }));
    later(5);
    const writer = store.read("/t/9", 1);
    await finish(pageOf("posted", { revision: 1 }));
    expect(textOf(await writer)).toBe("posted");
  });

  test("that does not exist causes one fill a second, however many ask", async () => {
    const { store, fills, pauses, later, finish } = storeInHand();
    void store.read("/t/1");
    await finish(pageOf("revision 1", { revision: 1 }));
    later(5);
    const first = store.read("/t/1", 999);
    await finish(pageOf("still revision 1", { revision: 1 }));
    expect(textOf(await first)).toBe("still revision 1");

    later(100);
    const readers = Array.from({ length: 20 }, (_, index) => store.read("/t/1", 1_000 + index));
    expect(fills).toHaveLength(2);
    later(900);
    for (const pause of pauses.filter(({ ms }) => ms === 900)) pause.end();
    await settle();
    await finish(pageOf("revision 1 to the end", { revision: 1 }));
    expect(new Set((await Promise.all(readers)).map(textOf))).toEqual(new Set(["revision 1 to the end"]));
    expect(fills).toHaveLength(3);
  });
});

describe("a page under heavy writes", () => {
  async function busyStore() {
    const hand = storeInHand();
    for (const number of [1, 2, 3]) {
      hand.store.stale(["/t/1"]);
      const reader = hand.store.read("/t/1");
      await hand.finish(pageOf(`fill ${number}`, { revision: number }));
      await reader;
      hand.later(50);
    }
    hand.store.stale(["/t/1"]);
    return hand;
  }

  test("is shown as before while the next fill waits, and that is one fill", async () => {
    const { store, fills, later, finish } = await busyStore();
    expect(textOf(await store.read("/t/1"))).toBe("fill 3");
    expect(fills).toHaveLength(3);
    later(300);
    expect(textOf(await store.read("/t/1"))).toBe("fill 3");
    expect(textOf(await store.read("/t/1"))).toBe("fill 3");
    expect(fills).toHaveLength(4);
    await finish(pageOf("fill 4"));
    expect(textOf(store.fresh("/t/1"))).toBe("fill 4");
  });

  test("is never shown as before for a whole second", async () => {
    const { store, later, finish } = await busyStore();
    later(701);
    const reader = store.read("/t/1");
    await finish(pageOf("fill 4"));
    expect(textOf(await reader)).toBe("fill 4");
  });

  test("still shows its writer the new version", async () => {
    const { store, finish } = await busyStore();
    const writer = store.read("/t/1", 4);
    await finish(pageOf("fill 4", { revision: 4 }));
    expect(textOf(await writer)).toBe("fill 4");
  });
});
