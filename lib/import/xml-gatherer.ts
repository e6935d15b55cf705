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

/** Keeps the path to the element that is being read, and its text. */
export abstract class PathGatherer<Entry> implements XmlGatherer<Entry> {
  readonly ready: Entry[] = [];
  finished = false;
  protected text = "";
  protected readonly path: string[] = [];
  private touched = false;

  get open(): string | undefined {
    return this.path.at(-1);
  }

  tookSomething(): boolean {
    const { touched } = this;
    this.touched = false;
    return touched;
  }

  addText(text: string): void {
    this.touched = true;
    this.text += text;
  }

  openTag(tag: string, attributes: Record<string, string>, line: number): void {
    if (this.finished) return;
    this.path.push(tag);
    this.touched = true;
    this.text = "";
    this.begin(tag, attributes, line);
  }

  closeTag(tag: string, line: number): void {
    if (this.finished) return;
    this.end(tag, line);
    if (this.path.length === 1) this.finished = true;
    this.path.pop();
    this.text = "";
  }

  /** The element is the last one of `path`. */
  protected abstract begin(tag: string, attributes: Record<string, string>, line: number): void;
  /** `text` is what came since the last tag; the element is still the last one of `path`. */
  protected abstract end(tag: string, line: number): void;
}
