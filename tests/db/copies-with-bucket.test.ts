import { mkdtemp, readdir, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, vi } from "vitest";
import { connect } from "@/db/client";
import { runSql } from "@/db/databases";
import { writeForum } from "@/lib/backups/write-forum";
import type { BucketSettings } from "@/lib/env-bucket";
import { newPictureKey } from "@/lib/pictures/key";
import { openPictureStore } from "@/lib/pictures/open-store";
import { startBucketServer } from "../support/bucket-server";
import { test as base } from "../support/database";
import { temporaryFolder } from "../support/folder";
import { databasesLike, hashForum, newName, restoreInto, writeFrom } from "../support/forum-files";
import { makeWorld } from "../support/world";

vi.setConfig({ testTimeout: 240_000 });

const PICTURES = 5;

const test = base.extend("bucket", { scope: "file" }, async ({ url, db: _ }, { onCleanup }) => {
  await makeWorld();
  const folder = await mkdtemp(path.join(tmpdir(), "comeback-bucket-"));
  const { settings, stop } = await startBucketServer(folder);
  onCleanup(async () => {
    await stop();
    await rm(folder, { recursive: true, force: true });
  });
  const keys = Array.from({ length: PICTURES }, newPictureKey);
  for (const key of keys) {
    await openPictureStore({ uploadsDir: folder, bucket: settings }).put(
      key,
      Buffer.from(`The picture ${key}`),
    );
    await runSql(url, "insert into pictures (key, stored_at) values ($1, now())", [key]);
  }
  return { settings, keys };
});

async function storeIn(bucket: BucketSettings) {
  return openPictureStore({ uploadsDir: await temporaryFolder(), bucket });
}

async function emptyBucket(): Promise<BucketSettings> {
  const { settings, stop } = await startBucketServer(await temporaryFolder());
  onTestFinished(stop);
  return settings;
}

/** In front of a bucket: lets so many pictures in, then breaks each connection in the middle of an upload. */
async function failingAfter(puts: number, bucket: BucketSettings) {
  let left = puts;
  const server = createServer(async (request, response) => {
    if (request.method === "PUT" && left-- <= 0) {
      request.socket.destroy();
      return;
    }
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const answer = await fetch(`${bucket.endpoint}${request.url}`, {
      method: request.method,
      headers: Object.entries(request.headers).filter(
        ([name]) => !["connection", "content-length"].includes(name),
      ) as [string, string][],
      body: chunks.length > 0 ? new Uint8Array(Buffer.concat(chunks)) : undefined,
    });
    response.writeHead(answer.status, Object.fromEntries(answer.headers));
    response.end(Buffer.from(await answer.arrayBuffer()));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close().closeAllConnections());
  return {
    settings: { ...bucket, endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}` },
    mend: () => {
      left = Number.POSITIVE_INFINITY;
    },
  };
}

async function readAll(bucket: BucketSettings, keys: readonly string[]): Promise<number> {
  const store = await storeIn(bucket);
  let there = 0;
  for (const key of keys) {
    const found = await store.read(key);
    if (!found) continue;
    expect(Buffer.concat(await found.stream.toArray()).toString()).toBe(`The picture ${key}`);
    there += 1;
  }
  return there;
}

test("pictures go from one bucket to another, and an upload that breaks in the middle changes nothing", async ({
  url,
  bucket: { settings, keys },
}) => {
  const { file, pictures } = await writeFrom(url, "backup", { pictures: await storeIn(settings) });
  expect(pictures).toBe(PICTURES);
  const name = newName();
  const other = await emptyBucket();
  const failing = await failingAfter(2, other);
  const places = { uploadsDir: await temporaryFolder(), bucket: failing.settings };
  await expect(restoreInto(name, file, { places })).rejects.toThrow(
    /^A picture could not be stored in its folder or bucket \(.+\): the forum is unchanged/,
  );
  expect(await databasesLike(name)).toEqual([]);
  expect(await readdir(places.uploadsDir)).toEqual([]);

  failing.mend();
  const { replaced, url: restored } = await restoreInto(name, file, { places });
  expect(await hashForum(restored)).toEqual(await hashForum(url));
  expect(await readAll(other, keys)).toBe(PICTURES);
  expect(replaced.picturesPlaced).toBe(PICTURES - 2);
  await connect(url);
});

test("a bucket that does not answer stops a backup with a sentence about pictures, and leaves no file", async ({
  url,
  bucket: { settings },
}) => {
  const folder = await temporaryFolder();
  const away = await storeIn({ ...settings, endpoint: "http://127.0.0.1:1" });
  const writing = writeForum({
    kind: "backup",
    url,
    file: path.join(folder, "a.backup"),
    pictures: away,
    at: new Date(),
  });
  await expect(writing).rejects.toThrow(
    "A picture could not be read from its folder or bucket (ECONNREFUSED): the forum is unchanged.",
  );
  expect(await readdir(folder)).toEqual([]);
});
