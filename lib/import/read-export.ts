import { DisqusGatherer } from "./disqus/gather";
import type { Part } from "./files/part";
import { peek } from "./files/unpack";
import type { ExportRecord, Reader } from "./reader";
import type { OnNotice } from "./wxr/notice";
import { readXml, wordPress } from "./wxr/read-wxr";

/** The first element says so. */
const disqus: Reader = {
  recognises: (head) => /^[^<]*(?:<[?!][^>]*>[^<]*)*<disqus[\s>]/.test(head),
  read: (source, onNotice) => readXml(source, new DisqusGatherer(), onNotice),
};

/** The last one reads, or refuses with a sentence, what no other recognises. */
const READERS: readonly Reader[] = [disqus, wordPress];

/** @throws ImportError; NotAnExport before the first record, if the file is something else */
export function recordsOf(
  part: Part,
  onNotice: OnNotice,
  onRead: (bytes: number) => void,
): Promise<AsyncGenerator<ExportRecord>> {
  return readExport(part.read(onRead), onNotice);
}

export async function readExport(
  source: AsyncIterable<Buffer>,
  onNotice: OnNotice,
): Promise<AsyncGenerator<ExportRecord>> {
  const { head, all } = await peek(source);
  const start = head.toString("latin1");
  const reader = READERS.find(({ recognises }) => recognises(start)) ?? wordPress;
  return reader.read(all, onNotice);
}
