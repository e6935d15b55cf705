import { deflateSync } from "node:zlib";
import sharp, { type Sharp } from "sharp";

/** Grain, so that no format makes next to nothing of it; red above, grey below. */
export function photo({ width = 320, height = 240, orientation = 1 } = {}): Sharp {
  const background = { r: 128, g: 128, b: 128 };
  const noise = { type: "gaussian", mean: 128, sigma: 25 } as const;
  return sharp({ create: { width, height, channels: 3, background, noise } })
    .composite([{ input: red(width, Math.round(height / 4)), gravity: "north" }])
    .withMetadata({ orientation });
}

function red(width: number, height: number) {
  return { create: { width, height, channels: 3 as const, background: "#f00" } };
}

/** A JPEG as a phone takes it: where, when and with what. */
export function photoWithPlace(orientation = 1): Promise<Buffer> {
  return photo({ orientation })
    .withExifMerge({
      IFD0: { Make: "Footphone", Model: "Heel 7", Artist: "Ada Runner" },
      IFD3: {
        GPSLatitudeRef: "N",
        GPSLatitude: "51/1 30/1 0/1",
        GPSLongitudeRef: "E",
        GPSLongitude: "0/1 7/1 0/1",
      },
    })
    .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><note>taken at home</note></x:xmpmeta>`)
    .jpeg()
    .toBuffer();
}

/** A few kilobytes that unpack to 200 megapixels. */
export function bomb(width = 20_000, height = 10_000): Buffer {
  const row = 1 + Math.ceil(width / 8);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 1;
  const pixels = deflateSync(Buffer.alloc(row * height), { level: 9 });
  const signature = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");
  return Buffer.concat([
    signature,
    chunk("IHDR", head),
    chunk("IDAT", pixels),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** Each chunk of a PNG ends in this: https://www.w3.org/TR/png-3/#D-CRCAppendix */
function crc32(bytes: Buffer): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return ~sum >>> 0;
}
