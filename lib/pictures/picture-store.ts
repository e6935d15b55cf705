import type { Readable } from "node:stream";

export interface PictureStore {
  put(name: string, bytes: Uint8Array): Promise<void>;
  read(name: string): Promise<StoredFile | undefined>;
  /** Succeeds if there is no file, so that a retry is safe. */
  remove(name: string): Promise<void>;
}

export interface StoredFile {
  readonly bytes: number;
  readonly stream: Readable;
}
