import { listPictureKeys } from "@/db/pictures/reads";
import { readEnv } from "@/lib/env";
import type { Job } from "@/lib/events/job";
import { openPictureStore } from "@/lib/pictures/open-store";

type Payload = Extract<Job, { name: "remove_pictures" }>["payload"];

/** Keeps the file if an import has stored the same picture again since. */
export async function removePictures({ keys }: Payload): Promise<void> {
  const store = openPictureStore(readEnv());
  const back = await listPictureKeys(keys);
  for (const key of keys) if (!back.has(key)) await store.remove(key);
}
