/** Makes records of the elements of a file, in the order in which they end. */
export interface XmlGatherer<Entry> {
  readonly ready: Entry[];
  /** Whether the root element has ended. */
  readonly finished: boolean;
  /** The innermost element that has begun and not ended. */
  readonly open: string | undefined;
  /** Whether anything came since the last call. */
  tookSomething(): boolean;
  openTag(tag: string, attributes: Record<string, string>, line: number): void;
  addText(text: string): void;
  closeTag(tag: string, line: number): void;
}
