export type PictureKind = "jpeg" | "png" | "gif" | "webp" | "heif" | "heic" | "unknown";

/** AVIF is the kind of HEIF that can be decoded here, `heic` the one that cannot. */
const BEGINNINGS: readonly [PictureKind, RegExp][] = [
  ["jpeg", /^\xff\xd8\xff/],
  ["png", /^\x89PNG\r\n/],
  ["gif", /^GIF8[79]a/],
  ["webp", /^RIFF.{4}WEBP/s],
  ["heif", /^.{4}ftypavi[fs]/s],
  ["heic", /^.{4}ftyp(?:hei[cmsx]|hev[cmsx]|mif1|msf1)/s],
];

/** Only the decoders of these few formats ever see an upload. */
export function sniff(bytes: Uint8Array): PictureKind {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 16)).toString("latin1");
  return BEGINNINGS.find(([, pattern]) => pattern.test(head))?.[0] ?? "unknown";
}
