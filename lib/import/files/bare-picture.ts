import { bareGif } from "./bare-gif";
import { bareJpeg } from "./bare-jpeg";
import type { PictureHeader } from "./picture-header";

const PNG_KEPT = /^(?:[A-Z]...|tRNS|gAMA|cHRM|sRGB|iCCP|cICP|sBIT|bKGD|pHYs|acTL|fcTL|fdAT)$/;
const WEBP_KEPT = /^(?:VP8[ LX]|ALPH|ANIM|ANMF|ICCP)$/;
const ANNOUNCED = 0x08 | 0x04;

/** Keeps the pixels bit for bit and drops metadata about camera, place and person. Ends at the first unreadable part. */
export function barePicture(bytes: Buffer, type: PictureHeader["type"]): Buffer {
  switch (type) {
    case "jpg":
      return bareJpeg(bytes);
    case "gif":
      return bareGif(bytes);
    case "png":
      return Buffer.concat([bytes.subarray(0, 8), ...pngChunks(bytes)]);
    case "webp":
      return bareWebp(bytes);
  }
}

function pngChunks(bytes: Buffer): Buffer[] {
  const kept: Buffer[] = [];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + bytes.readUInt32BE(at);
    const type = bytes.toString("latin1", at + 4, at + 8);
    if (PNG_KEPT.test(type)) kept.push(bytes.subarray(at, end));
    at = type === "IEND" ? bytes.length : end;
  }
  return kept;
}

function bareWebp(bytes: Buffer): Buffer {
  const kept: Buffer[] = [];
  const stated = Math.min(bytes.length, 8 + bytes.readUInt32LE(4));
  for (let at = 12; at + 8 <= stated; ) {
    const length = bytes.readUInt32LE(at + 4);
    const end = at + 8 + length + (length % 2);
    const type = bytes.toString("latin1", at, at + 4);
    const chunk = Buffer.from(bytes.subarray(at, Math.min(end, stated)));
    if (type === "VP8X" && chunk.length > 8) chunk[8] = (chunk[8] ?? 0) & ~ANNOUNCED;
    if (WEBP_KEPT.test(type)) kept.push(chunk);
    at = end;
  }
  const head = Buffer.from(bytes.subarray(0, 12));
  head.writeUInt32LE(4 + kept.reduce((sum, chunk) => sum + chunk.length, 0), 4);
  return Buffer.concat([head, ...kept]);
}
