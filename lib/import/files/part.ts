/** One export file, wherever it is: alone, in a folder, in a zip file or on standard input. */
export interface Part {
  /** As the owner would find the file: `backup.zip, blog.001.xml`. */
  readonly name: string;
  /** In bytes, as stored, so before unpacking. Null while nobody knows. */
  readonly size: number | null;
  /** A file that was found in a folder or a zip file may be something other than an export. */
  readonly found: boolean;
  /** @param onRead gets the number of stored bytes that were read since the last call */
  read(onRead: (bytes: number) => void): AsyncIterable<Buffer>;
}

export interface Parts {
  readonly parts: readonly Part[];
  /** Names of files that lay beside the parts and are no exports. */
  readonly beside: readonly string[];
  /** Deletes what was stored meanwhile. */
  close(): Promise<void>;
}
