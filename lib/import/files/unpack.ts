import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { ImportError } from "../import-error";

/** Enough to recognise a file by its beginning. */
const HEAD_BYTES = 4096;
const CHUNK_BYTES = 256 * 1024;
/** An export shrinks to a fifth or a tenth. */
const HIGHEST_RATIO = 250;
const HARMLESS_BYTES = 64 * 1024 * 1024;
const MAX_UNPACKED_BYTES = 50 * 1024 ** 3;

interface Peeked {
  readonly head: Buffer;
  /** The head again, and what follows it. */
  readonly all: AsyncIterable<Buffer>;
}

export async function peek(source: AsyncIterable<Buffer>): Promise<Peeked> {
  const chunks = source[Symbol.asyncIterator]();
  const first: Buffer[] = [];
  let bytes = 0;
  let ended = false;
  while (!ended && bytes < HEAD_BYTES) {
    const { value, done } = await chunks.next();
    ended = done === true;
    if (done) break;
    first.push(value);
    bytes += value.length;
  }
  const head = Buffer.concat(first);
  return { head, all: continued(head, chunks, ended) };
}

async function* continued(head: Buffer, rest: AsyncIterator<Buffer>, ended: boolean): AsyncGenerator<Buffer> {
  try {
    if (head.length > 0) yield head;
    for (let next = ended ? undefined : await rest.next(); next && !next.done; next = await rest.next())
      yield next.value;
  } finally {
    await rest.return?.();
  }
}

export const isGzip = (head: Buffer) => head[0] === 0x1f && head[1] === 0x8b;
export const isZip = (head: Buffer) => ["504b0304", "504b0506"].includes(head.toString("hex", 0, 4));

/** @throws ImportError for a file that is broken, or that unpacks to far more than an export. */
export async function* gunzipped(packed: AsyncIterable<Buffer>, name: string): AsyncGenerator<Buffer> {
  let stored = 0;
  const counted = async function* () {
    for await (const chunk of packed) {
      stored += chunk.length;
      yield chunk;
    }
  };
  const gunzip = createGunzip({ chunkSize: CHUNK_BYTES });
  // A fault of either end is thrown by the loop below.
  pipeline(Readable.from(counted(), { objectMode: false }), gunzip).catch(() => undefined);
  try {
    yield* bounded(gunzip, () => stored);
  } catch (error) {
    throw asImportError(error, name);
  }
}

/** @param stored the bytes read so far, before they were unpacked */
export async function* bounded(
  unpacked: AsyncIterable<Buffer>,
  stored: () => number,
): AsyncGenerator<Buffer> {
  let bytes = 0;
  for await (const chunk of unpacked) {
    bytes += chunk.length;
    if (bytes > MAX_UNPACKED_BYTES)
      throw new ImportError("The file unpacks to more than 50 GB, and no export is that large.");
    if (bytes > HARMLESS_BYTES && bytes > HIGHEST_RATIO * stored())
      throw new ImportError(
        `The file unpacks to more than ${HIGHEST_RATIO} times its size. No export does, so Comeback reads no further.`,
      );
    yield chunk;
  }
}

function asImportError(error: unknown, name: string): unknown {
  const code = error instanceof Error && "code" in error ? error.code : "";
  if (code === "Z_BUF_ERROR")
    return new ImportError(`The compressed file ${name} ends too early. Download or copy it again.`);
  if (typeof code === "string" && code.startsWith("Z_"))
    return new ImportError(`The compressed file ${name} is broken. Download or copy it again.`);
  return error;
}
