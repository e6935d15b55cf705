import { isUtf8 } from "node:buffer";
import { ImportError } from "../import-error";
import { mixedText, windows1252 } from "./mixed-text";
import type { OnNotice } from "./notice";

const NEWLINE = 0x0a;
/** All read as windows-1252, as browsers do. */
const WESTERN = new Set(["windows-1252", "cp1252", "iso-8859-1", "latin1", "us-ascii", "ascii"]);

/** Bytes that are not UTF-8 are read as windows-1252, and their line is reported. */
export class Decoder {
  private rest: Buffer = Buffer.alloc(0);
  private line = 1;
  private other: TextDecoder | undefined;
  private isWestern = false;
  private started = false;

  constructor(private readonly onNotice: OnNotice) {}

  push(chunk: Buffer): string {
    if (!this.started) this.start(chunk);
    if (this.other) return this.other.decode(chunk, { stream: true });
    if (this.isWestern) return windows1252(chunk);
    const bytes = this.rest.length > 0 ? Buffer.concat([this.rest, chunk]) : chunk;
    const whole = bytes.length - unfinished(bytes);
    this.rest = bytes.subarray(whole);
    return this.decode(bytes.subarray(0, whole));
  }

  end(): string {
    if (this.other) return this.other.decode();
    return this.decode(this.rest);
  }

  private start(first: Buffer): void {
    this.started = true;
    const label = declaredEncoding(first);
    this.isWestern = WESTERN.has(label);
    if (label === "utf-8" || this.isWestern) return;
    try {
      this.other = new TextDecoder(label);
    } catch {
      throw new ImportError(
        `The file says that it is written in "${label}", which is not a known encoding.`,
        { line: 1 },
      );
    }
  }

  private decode(bytes: Buffer): string {
    if (!isUtf8(bytes)) return this.decodeLines(bytes);
    this.line += newlines(bytes);
    return bytes.toString("utf8");
  }

  private decodeLines(bytes: Buffer): string {
    let decoded = "";
    for (let start = 0; start < bytes.length; ) {
      const newline = bytes.indexOf(NEWLINE, start);
      const end = newline < 0 ? bytes.length : newline + 1;
      const line = bytes.subarray(start, end);
      decoded += isUtf8(line) ? line.toString("utf8") : this.decodeMixed(line);
      if (newline >= 0) this.line++;
      start = end;
    }
    return decoded;
  }

  private decodeMixed(line: Buffer): string {
    const { text, mended, lost } = mixedText(line);
    if (mended > 0) this.onNotice({ line: this.line, kind: "windows_1252" });
    if (lost > 0) this.onNotice({ line: this.line, kind: "invalid_utf8" });
    return text;
  }
}

function declaredEncoding(first: Buffer): string {
  if (first[0] === 0xff && first[1] === 0xfe) return "utf-16le";
  if (first[0] === 0xfe && first[1] === 0xff) return "utf-16be";
  // "<?" or "<r" without a byte order mark.
  if (first[0] === 0x3c && first[1] === 0) return "utf-16le";
  if (first[0] === 0 && first[1] === 0x3c) return "utf-16be";
  const declaration = /^[^>]*?<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/.exec(
    first.toString("latin1", 0, 1000),
  );
  const label = declaration?.[1]?.toLowerCase() ?? "utf-8";
  return label === "utf8" ? "utf-8" : label;
}

function newlines(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) count++;
  return count;
}

function unfinished(bytes: Buffer): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back ? back : 0;
  }
  return 0;
}
