import { ImportError } from "../import-error";
import { elementBefore, endsSection } from "./cdata-end";
import type { NoticeKind, OnNotice } from "./notice";
import { Place } from "./place";

const CONTROL = "(?![\\t\\n\\r\\x80-\\x9f])\\p{Cc}|[\\ufffe\\uffff]";
const STOPS = {
  text: new RegExp(`&|<!\\[CDATA\\[|<!--|<!DOCTYPE|<!ENTITY|${CONTROL}`, "giu"),
  cdata: new RegExp(`\\]\\]>|${CONTROL}`, "gu"),
  comment: new RegExp(`-->|${CONTROL}`, "gu"),
};
const REFERENCE = /&(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-f]{1,6});/iy;
/** Longer than any stop or reference, so that a chunk's end cannot split one. */
const TAIL = 12;
type Stop = { index: number; length: number };

const CDATA_END_IN_TEXT = "]]]]><![CDATA[>";
const LEAD = 300;

/**
 * Repairs bare ampersands, control characters, blank lines at the start and ends of CDATA within a text, which exporters write
 * although XML forbids them.
 * Refuses a DOCTYPE, and with it every entity attack.
 */
export class Repair {
  readonly place = new Place();
  private state: keyof typeof STOPS = "text";
  private rest = "";
  private begun = false;
  /** What came right before `rest`. */
  private lead = "";
  private element = "";

  constructor(private readonly onNotice: OnNotice) {}

  push(chunk: string): string {
    const text = this.rest + chunk;
    const keep = Math.min(TAIL, text.length);
    return this.mend(text, text.length - keep, false);
  }

  end(): string {
    return this.mend(this.rest, this.rest.length, true);
  }

  private mend(text: string, until: number, isLast: boolean): string {
    let out = "";
    let at = this.begun ? 0 : this.skipBlankStart(text);
    while (at < until) {
      const stop = this.nextStop(text, at);
      const end = Math.min(stop?.index ?? until, until);
      out += this.place.pass(text, at, Math.max(at, end));
      at = Math.max(at, end);
      if (!stop || stop.index >= until) break;
      const mended = this.mendStop(text, stop, isLast);
      if (mended === undefined) break;
      out += this.place.replace(text, at, stop.index + stop.length, mended);
      at = stop.index + stop.length;
    }
    this.lead = (this.lead + text.slice(Math.max(0, at - LEAD), at)).slice(-LEAD);
    this.rest = text.slice(at);
    return out;
  }

  private nextStop(text: string, from: number): Stop | undefined {
    const pattern = STOPS[this.state];
    pattern.lastIndex = from;
    const match = pattern.exec(text);
    return match ? { index: match.index, length: match[0].length } : undefined;
  }

  /** @returns what takes the place of the stop; undefined if the text that follows must be read first */
  private mendStop(text: string, stop: Stop, isLast: boolean): string | undefined {
    const found = text.slice(stop.index, stop.index + stop.length);
    switch (found.toUpperCase()) {
      case "<![CDATA[":
        this.state = "cdata";
        this.element = elementBefore(
          this.lead + text.slice(Math.max(0, stop.index - LEAD), stop.index),
          this.element,
        );
        return found;
      case "<!--":
        this.state = "comment";
        return found;
      case "]]>":
        return this.mendEnd(text, stop, isLast);
      case "-->":
        this.state = "text";
        return found;
      case "<!DOCTYPE":
      case "<!ENTITY":
        throw new ImportError(
          "The file declares a document type, which no WordPress export does. Comeback refuses files that define entities.",
          this.place.now(),
        );
      case "&":
        return this.mendAmpersand(text, stop.index);
      default:
        this.notice("control_character");
        return "";
    }
  }

  private mendEnd(text: string, { index, length }: Stop, isLast: boolean): string | undefined {
    const isEnd = endsSection(text, index + length, this.element, isLast);
    if (isEnd) this.state = "text";
    if (isEnd !== false) return isEnd ? "]]>" : undefined;
    this.notice("bare_cdata_end");
    return CDATA_END_IN_TEXT;
  }

  private mendAmpersand(text: string, at: number): string {
    REFERENCE.lastIndex = at;
    const reference = REFERENCE.exec(text)?.[0];
    if (reference && isAllowed(reference)) return "&";
    this.notice(reference ? "control_character" : "bare_ampersand");
    return "&amp;";
  }

  private skipBlankStart(text: string): number {
    const blank = /^\ufeff?\s*/.exec(text)?.[0] ?? "";
    this.begun = blank.length < text.length;
    if (blank.trim() === "" && blank.replace("\ufeff", "") !== "") this.notice("blank_start");
    this.place.leaveOut(blank);
    return blank.length;
  }

  private notice(kind: NoticeKind): void {
    this.onNotice({ kind, ...this.place.now() });
  }
}

/** XML forbids characters below U+0020 except tab and line ends, even as references. */
function isAllowed(reference: string): boolean {
  const number = /^&#(x?)([0-9a-f]+);$/i.exec(reference);
  if (!number) return true;
  const code = Number.parseInt(number[2] ?? "", number[1] ? 16 : 10);
  if (code < 0x20) return code === 9 || code === 10 || code === 13;
  return code <= 0xd7ff || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff);
}
