import { availableParallelism } from "node:os";
import sharp from "sharp";
import { limited } from "@/lib/limited";
import { refusedPicture } from "./refused";
import { sniff } from "./sniff";

export interface Encoded {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

const MOST_PIXELS = 40_000_000;
const LONGEST_SIDE = 2_400;
const MOST_SECONDS = 20;
/** Readers need the other processor, and two of Node's four threads for files and compression. */
const AT_A_TIME = availableParallelism() > 2 ? 2 : 1;
const WAITING = 32;

sharp.cache(false);
sharp.concurrency(1);

const inTurn = limited<Encoded>(AT_A_TIME, WAITING, 2 * MOST_SECONDS * 1000);

/**
 * Makes a picture anew from nothing but its pixels: upright, at most 2,400 a side, without a word about camera, place or
 * person. Always WebP: every browser shows it, it keeps transparency, and it is a third smaller than JPEG. Of a moving
 * picture the first frame stays.
 */
export function reEncode(sent: Uint8Array): Promise<Encoded> {
  return inTurn(async () => {
    await check(sent);
    return encode(sent);
  });
}

/** Looks at the head of the file alone: nothing that a bomb would fill is asked for before its size is known. */
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
