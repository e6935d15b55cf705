import { brotliDecompressSync } from "node:zlib";
import { expect, test } from "vitest";
import { compress, LEVELS } from "@/lib/server/compress";
import { finishPage, tightened } from "@/lib/server/finished-page";
import { settle, storeInHand } from "./pages";

const TEXT = Array.from({ length: 400 }, (_, week) => `Week ${week}: ${week * 7 + 3} km, and no pain.`).join(
  "\n",
);

async function compressed(text = TEXT) {
  const bodies = await compress(Buffer.from(text), LEVELS.page);
  return finishPage({
    status: 200,
    revision: 7,
    mayBeStored: true,
    bodies,
    headers: [["content-type", "text/plain"]],
  });
}

const header = (headers: readonly string[] | undefined, name: string) => headers?.[headers.indexOf(name) + 1];

test("a tightened page is the same page in fewer bytes, with another ETag for its Brotli copy", async () => {
  const page = await compressed();
  const tight = await tightened(page);
  const [before, after] = [page.copies.br, tight.copies.br];
  expect(after?.bytes.length).toBeLessThan(before?.bytes.length ?? 0);
  expect(brotliDecompressSync(after?.bytes ?? Buffer.alloc(0)).toString()).toBe(TEXT);
  expect(header(after?.headers, "content-length")).toBe(String(after?.bytes.length));
  expect(header(after?.headers, "etag")).toBe(`"${page.mark}-brt"`);
  expect(header(after?.notModifiedHeaders, "etag")).toBe(`"${page.mark}-brt"`);
  expect(header(after?.headers, "content-encoding")).toBe("br");
  expect(tight.copies.gzip).toBe(page.copies.gzip);
  expect(tight.size).toBe(page.size - (before?.bytes.length ?? 0) + (after?.bytes.length ?? 0));
});

test("a page that was read three times and stays is tightened, a changed one is not", async () => {
  const page = await compressed();
  const { store, pauses, finish } = storeInHand(undefined, tightened);
  const read = store.read("/t/1");
  await finish(page);
  await read;
  expect([1, 2].map(() => store.fresh("/t/1"))).toEqual([page, page]);
  expect(pauses).toHaveLength(0);
  store.fresh("/t/1");
  expect(pauses).toHaveLength(1);
  store.stale(["/t/1"]);
  const again = store.read("/t/1");
  await finish(page);
  await again;
  pauses[0]?.end();
  await settle();
  expect(store.fresh("/t/1")).toBe(page);

  for (let reads = 1; reads < 3; reads++) store.fresh("/t/1");
  pauses.at(-1)?.end();
  await expect
    .poll(() => store.fresh("/t/1")?.copies.br?.bytes.length)
    .toBeLessThan(page.copies.br?.bytes.length ?? 0);
  expect(store.fresh("/t/1")?.copies.identity).toBe(page.copies.identity);
});
