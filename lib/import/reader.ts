import type { DisqusRecord } from "./disqus/records";
import type { OnNotice } from "./wxr/notice";
import type { WxrRecord } from "./wxr/records";

export type ExportRecord = WxrRecord | DisqusRecord;

/** Turns one kind of export into records. All steps after the reader are the same for each kind. */
export interface Reader {
  /** @param head the first bytes of the file, read as Latin-1 */
  recognises(head: string): boolean;
  /** @throws ImportError; NotAnExport before the first record, if the file is something else */
  read(source: AsyncIterable<Buffer>, onNotice: OnNotice): AsyncGenerator<ExportRecord>;
}
