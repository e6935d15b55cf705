import type { Part } from "./files/part";
import { peek } from "./files/unpack";
import type { Reader } from "./reader";
import type { OnNotice } from "./wxr/notice";
import { wordPress } from "./wxr/read-wxr";
import type { WxrRecord } from "./wxr/records";

/** The last one reads, or refuses with a sentence, what no other recognises. */
const READERS: readonly Reader[] = [wordPress];

/** @throws ImportError; NotAnExport before the first record, if the file is something else */
export async function recordsOf(
  part: Part,
  onNotice: OnNotice,
  onRead: (bytes: number) => void,
): Promise<AsyncGenerator<WxrRecord>> {
  const { head, all } = await peek(part.read(onRead));
  const start = head.toString("latin1");
  const reader = READERS.find(({ recognises }) => recognises(start)) ?? wordPress;
  return reader.read(all, onNotice);
}
