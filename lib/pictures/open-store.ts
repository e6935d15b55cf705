import type { BucketSettings } from "@/lib/env-bucket";
import { bucketStore } from "./bucket";
import { diskStore } from "./disk";
import { isPictureKey } from "./key";
import type { PictureStore } from "./picture-store";

interface Places {
  readonly uploadsDir: string;
  readonly bucket?: BucketSettings;
}

/**
 * The folder, or else the bucket. With a bucket the folder is still read first: imported pictures are there, and what was
 * added before there was a bucket.
 */
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
