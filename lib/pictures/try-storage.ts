import { randomBytes } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { readEnv } from "@/lib/env";
import { DomainError } from "@/lib/errors";
import { log } from "@/lib/log/log";
import { newPictureKey } from "./key";
import { openPictureStore } from "./open-store";

const BYTES = 1024;

/** Writes, reads and deletes a small file where pictures are kept. @throws DomainError that says which step failed. */
export async function tryStorage(): Promise<void> {
  const store = openPictureStore(readEnv());
  const key = newPictureKey();
  const bytes = randomBytes(BYTES);
  await step("write a file", () => store.put(key, bytes));
  await step("read the file back", async () => {
    const found = await store.read(key);
    if (!found || !bytes.equals(await buffer(found.stream))) throw new Error("The file has other bytes.");
  });
  await step("delete the file", () => store.remove(key));
}

async function step(what: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    log.warn("The storage test of an admin failed", error, { step: what });
    const { bucket } = readEnv();
    const where = bucket
      ? "the bucket. Check the S3_ settings"
      : "the folder. Check its owner and its free space";
    throw new DomainError("unavailable", `Storage does not work: we could not ${what} in ${where}.`, {
      cause: error,
    });
  }
}
