export type PictureHeader = { type: "png" | "gif" | "jpg" | "webp"; width: number; height: number };

const LARGEST_SIDE = 20_000;

/** Undefined unless browsers can show the format. */
export function readPicture(bytes: Buffer): PictureHeader | undefined {
  const header = png(bytes) ?? gif(bytes) ?? jpeg(bytes) ?? webp(bytes);
  if (!header || Math.min(header.width, header.height) < 1) return undefined;
  return Math.max(header.width, header.height) <= LARGEST_SIDE ? header : undefined;
}

function png(bytes: Buffer): PictureHeader | undefined {
  if (bytes.length < 24 || bytes.toString("latin1", 0, 8) !== "\x89PNG\r\n\x1a\n") return undefined;
  return { type: "png", width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

function gif(bytes: Buffer): PictureHeader | undefined {
  if (bytes.length < 10 || !/^GIF8[79]a/.test(bytes.toString("latin1", 0, 6))) return undefined;
  return { type: "gif", width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8) };
}

function jpeg(bytes: Buffer): PictureHeader | undefined {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return undefined;
  for (let at = 2; at + 9 <= bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] ?? 0;
    const frame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (frame) return { type: "jpg", width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5) };
    at += marker === 0xff ? 1 : 2 + bytes.readUInt16BE(at + 2);
  }
  return undefined;
}

function webp(bytes: Buffer): PictureHeader | undefined {
  if (bytes.length < 30 || !/^RIFF.{4}WEBPVP8/s.test(bytes.toString("latin1", 0, 15))) return undefined;
  const size = (width: number, height: number) => ({ type: "webp" as const, width, height });
  switch (bytes.toString("latin1", 12, 16)) {
    case "VP8X":
      return size(1 + bytes.readUIntLE(24, 3), 1 + bytes.readUIntLE(27, 3));
    case "VP8L": {
      const bits = bytes.readUInt32LE(21);
      return size(1 + (bits & 0x3fff), 1 + ((bits >>> 14) & 0x3fff));
    }
    default:
      return size(bytes.readUInt16LE(26) & 0x3fff, bytes.readUInt16LE(28) & 0x3fff);
  }
}
