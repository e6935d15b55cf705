import type { Readable } from "node:stream";

/** Where the files of pictures are. Names are paths below /uploads/. */
export interface PictureStore {
  put(name: string, bytes: Uint8Array): Promise<void>;
  read(name: string): Promise<StoredFile | undefined>;
  /** Nothing happens where there is none, so that it can be tried again. */
  remove(name: string): Promise<void>;
}

export interface StoredFile {
  readonly bytes: number;
  readonly stream: Readable;
}
