import { readEnv } from "@/lib/env";
import { openPictureStore } from "./open-store";
import type { PictureStore } from "./picture-store";
import { reEncode } from "./re-encode";

let store: PictureStore | undefined;

export async function keepPicture(key: string, sent: Uint8Array) {
  const { bytes, width, height } = await reEncode(sent);
  store ??= openPictureStore(readEnv());
  await store.put(key, bytes);
  return { key, width, height, bytes: bytes.length };
}
