import { mkdir, readdir, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { newPictureKey } from "@/lib/pictures/key";
import { openPictureStore } from "@/lib/pictures/open-store";
import type { PictureStore } from "@/lib/pictures/picture-store";
import { sendUpload } from "@/lib/server/uploads";
import { startBucketServer } from "@/tests/support/bucket-server";
import { temporaryFolder } from "@/tests/support/folder";

const picture = Buffer.from("the bytes of a picture ".repeat(5000));

async function textOf(store: PictureStore, name: string): Promise<string | undefined> {
  const found = await store.read(name);
  return found && Buffer.concat(await found.stream.toArray()).toString();
}

async function openBucket() {
  const { settings, stop } = await startBucketServer(await temporaryFolder());
  onTestFinished(stop);
  return settings;
}

/** A server that answers with pictures of `store` and nothing else. */
async function serve(pictures: PictureStore): Promise<string> {
  const server = createServer(async (request, response) => {
    const sent = await sendUpload(request, response, request.url ?? "", {
      pictures,
      secure: false,
      isPublic: async () => true,
    });
    if (!sent) response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close().closeAllConnections());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe.each(["a folder", "a bucket"])("%s", (kind) => {
  async function open() {
    const uploadsDir = await temporaryFolder();
    const bucket = kind === "a bucket" ? await openBucket() : undefined;
    return { uploadsDir, store: openPictureStore({ uploadsDir, bucket }) };
  }

  test("stores a picture, returns it, and removes it however often it is asked to", async () => {
    const { store } = await open();
    const key = newPictureKey();
    expect(await store.read(key)).toBeUndefined();
    await store.put(key, picture);
    expect(await textOf(store, key)).toBe(picture.toString());
    await store.remove(key);
    await store.remove(key);
    expect(await store.read(key)).toBeUndefined();
  });

  test("is read only by this server, whose responses must be revalidated", async () => {
    const { store } = await open();
    const key = newPictureKey();
    await store.put(key, picture);
    const url = `${await serve(store)}/uploads/${key}`;
    const [got, head] = [await fetch(url), await fetch(url, { method: "HEAD" })];
    expect(Buffer.from(await got.arrayBuffer())).toEqual(picture);
    for (const { status, headers } of [got, head]) {
      expect(status).toBe(200);
      expect(headers.get("content-type")).toBe("image/webp");
      expect(headers.get("content-length")).toBe(String(picture.length));
      expect(headers.get("cache-control")).toBe("public, max-age=0, must-revalidate");
      expect(headers.get("content-security-policy")).toMatch(/^default-src 'none';/);
      expect(headers.get("x-content-type-options")).toBe("nosniff");
    }
    await store.remove(key);
    expect((await fetch(url)).status).toBe(404);
  });

  test("has imported pictures in the folder", async () => {
    const { uploadsDir, store } = await open();
    await writeFile(join(uploadsDir, "0123456789abcdef.png"), "imported");
    const url = await serve(store);
    expect(await (await fetch(`${url}/uploads/0123456789abcdef.png`)).text()).toBe("imported");
    expect((await fetch(`${url}/uploads/fedcba9876543210.png`)).status).toBe(404);
  });
});

test("a folder shows a picture under its name only when it is complete", async () => {
  const uploadsDir = await temporaryFolder();
  const store = openPictureStore({ uploadsDir });
  const key = newPictureKey();
  await mkdir(join(uploadsDir, key), { recursive: true });
  await expect(store.put(key, picture)).rejects.toThrow();
  expect((await readdir(uploadsDir, { recursive: true })).filter((name) => name.endsWith(".part"))).toEqual(
    [],
  );
});

test("a bucket stores everything under its prefix, and a missing one is named", async () => {
  const settings = { ...(await openBucket()), prefix: "forum/pictures/" };
  const uploadsDir = await temporaryFolder();
  const key = newPictureKey();
  await openPictureStore({ uploadsDir, bucket: settings }).put(key, picture);
  const whole = openPictureStore({ uploadsDir, bucket: { ...settings, prefix: "" } });
  expect(await whole.read(key)).toBeUndefined();
  const missing = openPictureStore({ uploadsDir, bucket: { ...settings, name: "nowhere" } });
  await expect(missing.put(key, picture)).rejects.toThrow();
});
