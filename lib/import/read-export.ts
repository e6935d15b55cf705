import { DisqusGatherer } from "./disqus/gather";
import type { DisqusRecord } from "./disqus/records";
import type { Part } from "./files/part";
import { peek } from "./files/unpack";
import type { Reader } from "./reader";
import type { OnNotice } from "./wxr/notice";
<<<<<<< HEAD
import { readWxr, readXml } from "./wxr/read-wxr";
import type { WxrRecord } from "./wxr/records";

export type ExportRecord = WxrRecord | DisqusRecord;

/** Turns one kind of export into records. */
export interface Reader {
  /** @param head the first bytes of the file, read as Latin-1 */
  recognises(head: string): boolean;
  read(source: AsyncIterable<Buffer>, onNotice: OnNotice): AsyncGenerator<ExportRecord>;
}

/** The first element says so. */
const DISQUS: Reader = {
  recognises: (head) => /^[^<]*(?:<[?!][^>]*>[^<]*)*<disqus[\s>]/.test(head),
  read: (source, onNotice) => readXml<ExportRecord>(source, new DisqusGatherer(), onNotice),
};
/** The last one reads, or refuses with a sentence, what no other recognises. */
const WORDPRESS: Reader = { recognises: () => true, read: readWxr };
const READERS: readonly Reader[] = [DISQUS, WORDPRESS];
=======
import { wordPress } from "./wxr/read-wxr";
import type { WxrRecord } from "./wxr/records";

/** The last one reads, or refuses with a sentence, what no other recognises. */
const READERS: readonly Reader[] = [wordPress];
>>>>>>> part-c

/** @throws ImportError; NotAnExport before the first record, if the file is something else */
export async function recordsOf(
  part: Part,
  onNotice: OnNotice,
  onRead: (bytes: number) => void,
): Promise<AsyncGenerator<ExportRecord>> {
  const { head, all } = await peek(part.read(onRead));
  const start = head.toString("latin1");
  const reader = READERS.find(({ recognises }) => recognises(start)) ?? wordPress;
  return reader.read(all, onNotice);
}
