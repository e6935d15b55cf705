import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

export const ENCODINGS = ["br", "gzip", "identity"] as const;
export type Encoding = (typeof ENCODINGS)[number];

export type Bodies = { identity: Buffer; gzip?: Buffer; br?: Buffer };

/** Levels by measurement (docs/performance.md): the last step before time grows faster than bytes shrink. */
export const LEVELS = {
  page: { brotli: 6, gzip: 6 },
  file: { brotli: 10, gzip: 9 },
};
/** Takes 20 times as long as `LEVELS.page`: only for pages that stay (page-store.ts). */
const TIGHT = 10;

const compressGzip = promisify(gzip);
const compressBrotli = promisify(brotliCompress);

export async function compress(identity: Buffer, level: { brotli: number; gzip: number }): Promise<Bodies> {
  const [br, gzipped] = await Promise.all([
    compressText(identity, level.brotli),
    compressGzip(identity, { level: level.gzip }),
  ]);
  return { identity, gzip: gzipped, br };
}

export const compressTightly = (identity: Buffer): Promise<Buffer> => compressText(identity, TIGHT);

/** Runs on a thread of Node's pool, so it delays no request. */
function compressText(identity: Buffer, quality: number): Promise<Buffer> {
  return compressBrotli(identity, {
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_SIZE_HINT]: identity.length,
    },
  });
}
