import { readEnv } from "@/lib/env";
import type { Job } from "@/lib/jobs/job";
import { openPictureStore } from "@/lib/pictures/open-store";

type Payload = Extract<Job, { name: "remove_pictures" }>["payload"];

export async function removePictures({ keys }: Payload): Promise<void> {
  const store = openPictureStore(readEnv());
  for (const key of keys) await store.remove(key);
}
