import { availableParallelism } from "node:os";
import sharp from "sharp";
import { DomainError } from "@/lib/errors";
import { limited } from "@/lib/limited";
import { sniff } from "./sniff";

const upToTenths = (number: number) =>
  new Intl.NumberFormat("en", { maximumFractionDigits: 1, roundingMode: "ceil" }).format(number);
const megapixels = (pixels: number) => upToTenths(pixels / 1e6);

const refusedPicture = {
  noPicture: () => refusal("We cannot read this file as a picture. Choose a JPEG, PNG, WebP, AVIF or GIF."),
  heic: () => refusal("We cannot read HEIC pictures. Save the picture as a JPEG, and add that."),
  tooManyPixels: (pixels: number, most: number) =>
    refusal(
      `This picture has ${megapixels(pixels)} megapixels. The limit is ${megapixels(most)}. Make the picture smaller, and add it again.`,
    ),
  broken: (cause: unknown) =>
    refusal(
      "This picture is damaged, or part of it is missing. Open it on your device, save it again, and add that.",
      cause,
    ),
  slow: (cause: unknown) =>
    refusal("This picture took too long to read. Make it smaller, and add it again.", cause),
};

function refusal(message: string, cause?: unknown): DomainError {
  return new DomainError("invalid", message, { fields: { picture: message }, cause });
}

export interface Encoded {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

const MOST_PIXELS = 40_000_000;
const LONGEST_SIDE = 2_400;
const MOST_SECONDS = 20;
/** Leaves one processor and two of Node's four pool threads for readers. */
const AT_A_TIME = availableParallelism() > 2 ? 2 : 1;
const WAITING = 32;

sharp.cache(false);
sharp.concurrency(1);

const inTurn = limited<Encoded>(AT_A_TIME, WAITING, 2 * MOST_SECONDS * 1000);
const squaresInTurn = limited<{ size: number; bytes: Buffer }[]>(1, WAITING, 2 * MOST_SECONDS * 1000);

/**
 * Rebuilds a picture from its pixels, without metadata. WebP is a third smaller than JPEG and keeps transparency. An animation
 * keeps its first frame.
 */
export function reEncode(sent: Uint8Array): Promise<Encoded> {
  return inTurn(async () => {
    await check(sent);
    return encode(sent);
  });
}

/** A square PNG of each size: the whole picture, with a transparent edge where it is not square. Browsers want PNG for icons. */
export function encodeSquares(
  sent: Uint8Array,
  sizes: readonly number[],
): Promise<{ size: number; bytes: Buffer }[]> {
  return squaresInTurn(async () => {
    await check(sent);
    const made: { size: number; bytes: Buffer }[] = [];
    for (const size of sizes) made.push({ size, bytes: await square(sent, size) });
    return made;
  });
}

function square(sent: Uint8Array, size: number): Promise<Buffer> {
  return sharp(sent, { limitInputPixels: MOST_PIXELS, failOn: "error" })
    .autoOrient()
    .resize({ width: size, height: size, fit: "contain", background: { r: 0, g: 0, b: 0, alpha: 0 } })
    .png({ compressionLevel: 9, palette: true, quality: 90 })
    .timeout({ seconds: MOST_SECONDS })
    .toBuffer()
    .catch(asBroken);
}

/** Reads only the header: a decompression bomb is refused before memory is allocated for it. */
async function check(sent: Uint8Array): Promise<void> {
  const kind = sniff(sent);
  if (kind === "unknown") throw refusedPicture.noPicture();
  if (kind === "heic") throw refusedPicture.heic();
  const head = await sharp(sent, { limitInputPixels: false }).metadata().catch(asBroken);
  if (head.format !== kind) throw refusedPicture.noPicture();
  const pixels = head.width * head.height;
  if (pixels > MOST_PIXELS) throw refusedPicture.tooManyPixels(pixels, MOST_PIXELS);
}

async function encode(sent: Uint8Array): Promise<Encoded> {
  const { data, info } = await sharp(sent, { limitInputPixels: MOST_PIXELS, failOn: "error" })
    .autoOrient()
    .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: "inside", withoutEnlargement: true })
    .webp({ quality: 82 })
    .timeout({ seconds: MOST_SECONDS })
    .toBuffer({ resolveWithObject: true })
    .catch(asBroken);
  return { bytes: data, width: info.width, height: info.height };
}

function asBroken(error: unknown): never {
  const slow = error instanceof Error && /timeout/i.test(error.message);
  throw slow ? refusedPicture.slow(error) : refusedPicture.broken(error);
}
