import { isUtf8 } from "node:buffer";

/** 0x80 to 0x9f; Node's own decoder of windows-1252 takes these for control characters. */
const SIGNS = "€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ";

export function windows1252(bytes: Buffer): string {
  return bytes
    .toString("latin1")
    .replace(/[\x80-\x9f]/g, (sign) => SIGNS[sign.charCodeAt(0) - 0x80] ?? "\ufffd");
}

interface MixedText {
  readonly text: string;
  /** Letters that were windows-1252. */
  readonly mended: number;
  /** Bytes that nothing explains, shown as U+FFFD. */
  readonly lost: number;
}

/**
 * A database that changed its encoding has both in one text: bytes that are UTF-8 stay, any other byte is windows-1252.
 * @param line of bytes that are not all UTF-8
 */
export function mixedText(line: Buffer): MixedText {
  let text = "";
  let mended = 0;
  let lost = 0;
  let valid = 0;
  for (let at = 0; at < line.length; ) {
    const length = sequenceAt(line, at);
    if (length > 0) {
      at += length;
      continue;
    }
    text += line.toString("utf8", valid, at);
    valid = at + 1;
    const letter = windows1252(line.subarray(at, valid));
    if (letter === "\ufffd") lost++;
    else mended++;
    text += letter;
    at = valid;
  }
  return { text: text + line.toString("utf8", valid), mended, lost };
}

/** The length of the UTF-8 character at `at`, or 0. */
function sequenceAt(bytes: Buffer, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  if (first < 0xc2 || at + length > bytes.length) return 0;
  return isUtf8(bytes.subarray(at, at + length)) ? length : 0;
}
