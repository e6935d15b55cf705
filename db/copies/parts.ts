import type { Readable } from "node:stream";

const PART_BYTES = 4 * 2 ** 20;
const NEWLINE = 0x0a;

/** Parts of about four megabytes that end with a line. A longer line is a part of its own. */
export async function* inParts(rows: Readable): AsyncGenerator<Buffer> {
  let held: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of rows) {
    held.push(chunk as Buffer);
    bytes += (chunk as Buffer).length;
    if (bytes < PART_BYTES) continue;
    const all = Buffer.concat(held);
    const end = all.lastIndexOf(NEWLINE) + 1;
    if (end > 0) yield all.subarray(0, end);
    held = [all.subarray(end)];
    bytes = all.length - end;
  }
  if (bytes > 0) yield Buffer.concat(held);
}

/** COPY doubles each backslash; JSON has no line break and no tab that COPY would change. */
export const withoutDoubled = (part: Buffer) =>
  Buffer.from(part.toString("latin1").replaceAll("\\\\", "\\"), "latin1");

export const withDoubled = (part: Buffer) =>
  Buffer.from(part.toString("latin1").replaceAll("\\", "\\\\"), "latin1");

export async function* jsonParts(rows: Readable): AsyncGenerator<Buffer> {
  for await (const part of inParts(rows)) yield withoutDoubled(part);
}
