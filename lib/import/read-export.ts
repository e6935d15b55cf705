import { DisqusGatherer } from "./disqus/gather";
import type { DisqusRecord } from "./disqus/records";
import { Gatherer } from "./wxr/gather";
import type { OnNotice } from "./wxr/notice";
import { readXml } from "./wxr/read-wxr";
import type { WxrRecord } from "./wxr/records";
import type { XmlGatherer } from "./xml-gatherer";

export type ExportRecord = WxrRecord | DisqusRecord;

/** Of WordPress or of Disqus: the first element says which. @throws ImportError for anything else */
export function readExport(source: AsyncIterable<Buffer>, onNotice: OnNotice): AsyncGenerator<ExportRecord> {
  return readXml<ExportRecord>(source, new ByRoot(), onNotice);
}

class ByRoot implements XmlGatherer<ExportRecord> {
  private chosen: XmlGatherer<ExportRecord> = new Gatherer();

  openTag(tag: string, attributes: Record<string, string>, line: number): void {
    if (this.chosen.open === undefined && !this.chosen.finished && tag === "disqus")
      this.chosen = new DisqusGatherer();
    this.chosen.openTag(tag, attributes, line);
  }

  get ready() {
    return this.chosen.ready;
  }
  get finished() {
    return this.chosen.finished;
  }
  get open() {
    return this.chosen.open;
  }
  tookSomething(): boolean {
    return this.chosen.tookSomething();
  }
  addText(text: string): void {
    this.chosen.addText(text);
  }
  closeTag(tag: string, line: number): void {
    this.chosen.closeTag(tag, line);
  }
}
