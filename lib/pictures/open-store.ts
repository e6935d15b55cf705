import type { BucketSettings } from "@/lib/env-bucket";
import { bucketStore } from "./bucket";
import { diskStore } from "./disk";
import { isPictureKey } from "./key";
import type { PictureStore } from "./picture-store";

interface Places {
  readonly uploadsDir: string;
  readonly bucket?: BucketSettings;
}

/** With a bucket, the folder is still read first: it has imported pictures and those from before the bucket. */
export function openPictureStore({ uploadsDir, bucket }: Places): PictureStore {
  const disk = diskStore(uploadsDir);
  if (!bucket) return disk;
  const remote = bucketStore(bucket);
  return {
    put: remote.put,
    read: async (name) => (await disk.read(name)) ?? (isPictureKey(name) ? remote.read(name) : undefined),
    async remove(name) {
      await disk.remove(name);
      await remote.remove(name);
    },
  };
}
