import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import type { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { extract } from "tar-stream";
import { errorCode, explainReadError } from "@/db/embedded/start-error";
import { ArchiveError, damaged } from "./archive-error";
import { decrypting } from "./encryption";
import { HEADER_BYTES, MAGIC, openLock } from "./key";
import { CHECKSUMS } from "./write-archive";

export interface Entry {
  readonly name: string;
  readonly content: Buffer;
}

interface Options {
  /** Called only for an encrypted file. */
  readonly askPassphrase: () => Promise<string>;
  readonly onProgress?: (done: number, total: number) => void;
}

/** No writer of ours makes a larger entry; a file that claims one is refused before it takes the memory. */
const LARGEST_BYTES = 256 * 2 ** 20;
const GZIP = Buffer.from([0x1f, 0x8b]);

/** Where a tar file says that it is one. */
const TAR = { at: 257, word: "ustar" } as const;

/** The export of a blog may be a gzip file as well. */
export async function isArchive(file: string): Promise<boolean> {
  const { head } = await headOf(file);
  if (isLocked(head)) return true;
  return head.subarray(0, GZIP.length).equals(GZIP) && isPackedTar(file);
}

async function isPackedTar(file: string): Promise<boolean> {
  const source = createReadStream(file);
  const unpacked = source.pipe(createGunzip());
  try {
    let start = Buffer.alloc(0);
    for await (const part of unpacked) {
      start = Buffer.concat([start, part as Buffer]);
      if (start.length >= TAR.at + TAR.word.length) break;
    }
    return start.subarray(TAR.at, TAR.at + TAR.word.length).toString("latin1") === TAR.word;
  } catch {
    return false;
  } finally {
    source.destroy();
    unpacked.destroy();
  }
}

/**
 * Only the end of the file proves the entries: the list of their checksums is there. Keep what is read apart until then.
 * @throws ArchiveError for a file that is damaged, cut, of another kind, or locked by another passphrase
 */
export async function* readArchive(
  file: string,
  { askPassphrase, onProgress }: Options,
): AsyncGenerator<Entry> {
  const { head, bytes } = await headOf(file);
  const locked = isLocked(head);
  if (!locked && !head.subarray(0, GZIP.length).equals(GZIP))
    throw new ArchiveError(`${file} is neither a backup nor an export of Comeback: nothing was changed.`);
  const lock = locked ? await openLock(head, await askPassphrase()) : null;
  const source = createReadStream(file, { start: lock ? HEADER_BYTES : 0 });
  const tar = extract();
  const unpack = createGunzip();
  const steps: Transform[] = lock ? [decrypting(lock), unpack] : [unpack];
  const read = pipeline([source, ...steps, tar as unknown as NodeJS.WritableStream]);
  let problem: unknown;
  read.catch((error) => {
    problem = error;
  });
  const found: string[] = [];
  const names = new Set<string>();
  try {
    let listed: Buffer | null = null;
    for await (const entry of tar) {
      const { name, size = 0, type } = entry.header;
      // We write files only: a link could lead the next entry out of its folder.
      if (type !== "file") throw damaged(`${name} is not a file`);
      if (names.has(name)) throw damaged(`${name} is in it twice`);
      names.add(name);
      if (size > LARGEST_BYTES) throw damaged(`${name} is larger than any entry`);
      const parts: Buffer[] = [];
      for await (const part of entry) parts.push(part as Buffer);
      const content = Buffer.concat(parts);
      if (listed) throw damaged("something follows its end");
      if (name === CHECKSUMS) listed = content;
      else {
        found.push(`${createHash("sha256").update(content).digest("hex")}  ${name}\n`);
        yield { name, content };
        onProgress?.(source.bytesRead, bytes);
      }
    }
    await read;
    if (!listed) throw damaged("its end is missing");
    if (listed.toString() !== found.join("")) throw damaged("a checksum is wrong");
  } catch (error) {
    throw explain(problem ?? error);
  } finally {
    source.destroy();
    tar.destroy();
  }
}

function explain(error: unknown): unknown {
  if (error instanceof ArchiveError) return error;
  const code = errorCode(error) ?? "";
  if (code.startsWith("Z_")) return damaged("it does not unpack");
  if (error instanceof Error && /tar header|Unexpected end of data|Premature close/i.test(error.message))
    return damaged("it does not unpack");
  return error;
}

const isLocked = (head: Buffer) => head.subarray(0, MAGIC.length).equals(MAGIC);

async function headOf(file: string): Promise<{ head: Buffer; bytes: number }> {
  const handle = await open(file).catch((error) => {
    throw explainReadError(error, file);
  });
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEADER_BYTES), 0, HEADER_BYTES, 0);
    return { head: buffer.subarray(0, bytesRead), bytes: (await handle.stat()).size };
  } catch (error) {
    throw explainReadError(error, file);
  } finally {
    await handle.close();
  }
}
