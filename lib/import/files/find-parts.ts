import { createReadStream, createWriteStream, fstatSync, realpathSync } from "node:fs";
import { mkdtemp, open, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { explainReadError, StartError } from "@/db/embedded/start-error";
import type { Part, Parts } from "./part";
import { bounded, gunzipped, isGzip, isZip, peek } from "./unpack";
import { isClutter, isExportName, partsOfZip } from "./zip";

const CHUNK_BYTES = 256 * 1024;
const MAX_FILES = 10_000;
const DEEPEST_FOLDER = 8;
const STANDARD_INPUT = "-";
const HOW = "Name an .xml, .xml.gz or .zip file, a folder with such files, or - for standard input.";

interface Found {
  readonly parts: Part[];
  readonly beside: string[];
}

/**
 * The export files at these paths, which may be files, zip files, folders, pipes, or `-` for standard input. A file that is
 * named twice counts once. @throws StartError with a sentence.
 */
export async function findParts(
  paths: readonly string[],
  input: Readable & { isTTY?: boolean; fd?: number } = process.stdin,
): Promise<Parts> {
  const all: Found = { parts: [], beside: [] };
  const seen = new Set<string>();
  const folders: string[] = [];
  const close = async () => {
    for (const folder of folders) await rm(folder, { recursive: true, force: true });
  };
  try {
    for (const path of paths) {
      const found =
        path === STANDARD_INPUT ? await onInput(input, folders, seen) : await at(path, folders, seen);
      all.parts.push(...found.parts);
      all.beside.push(...found.beside);
    }
  } catch (error) {
    await close();
    throw error;
  }
  return { ...all, close };
}

async function at(path: string, folders: string[], seen: Set<string>): Promise<Found> {
  try {
    const kind = await stat(path);
    if (kind.isDirectory()) return await inFolder(path, seen);
    if (!kind.isFile()) return await inStream(path, null, createReadStream(path), folders);
    return await inFile(path, kind.size, seen, false);
  } catch (error) {
    throw explainReadError(error, path);
  }
}

async function inFile(path: string, size: number, seen: Set<string>, found: boolean): Promise<Found> {
  const real = realpathSync(path);
  if (seen.has(real)) return { parts: [], beside: [] };
  seen.add(real);
  if (isZip(await beginningOf(path))) return partsOfZip(path);
  const read = (onRead: (bytes: number) => void) => unpackedFile(path, onRead);
  return { parts: [{ name: path, size, found, read }], beside: [] };
}

async function* unpackedFile(path: string, onRead: (bytes: number) => void): AsyncGenerator<Buffer> {
  const { head, all } = await peek(counted(createReadStream(path, { highWaterMark: CHUNK_BYTES }), onRead));
  yield* isGzip(head) ? gunzipped(all, path) : all;
}

async function inFolder(folder: string, seen: Set<string>): Promise<Found> {
  const unread: string[] = [];
  const names = await namesBelow(folder, unread);
  const all: Found = { parts: [], beside: unread.map((name) => join(folder, name)) };
  for (const name of names) {
    const path = join(folder, name);
    if (isExportName(name) || /\.zip$/i.test(name)) {
      const found = await fileInFolder(path, seen);
      all.parts.push(...found.parts);
      all.beside.push(...found.beside);
    } else if (!isClutter(name)) all.beside.push(path);
  }
  if (all.parts.length > 0 || seen.size > 0) return all;
  const also = unread.length > 0 ? ` Not opened: ${unread.slice(0, 5).join(", ")}.` : "";
  throw new StartError(`The folder ${folder} contains no .xml, .xml.gz or .zip file.${also} ${HOW}`);
}

/** An error names the file, not the folder. */
async function fileInFolder(path: string, seen: Set<string>): Promise<Found> {
  try {
    return await inFile(path, (await stat(path)).size, seen, true);
  } catch (error) {
    throw explainReadError(error, path);
  }
}

/** @param unread gets what stays closed: a link may lead out of the folder, and a pipe may never end. */
async function namesBelow(folder: string, unread: string[], below = "", depth = 0): Promise<string[]> {
  const names: string[] = [];
  const entries = await readdir(join(folder, below), { withFileTypes: true }).catch((error: unknown) => {
    throw explainReadError(error, join(folder, below));
  });
  for (const entry of entries.sort(byName)) {
    const name = join(below, entry.name);
    if (entry.name.startsWith(".") || entry.name === "__MACOSX") continue;
    if (entry.isFile()) names.push(name);
    else if (!entry.isDirectory())
      unread.push(`${name} (${entry.isSymbolicLink() ? "a link" : "not a file"})`);
    else if (depth < DEEPEST_FOLDER) names.push(...(await namesBelow(folder, unread, name, depth + 1)));
    else unread.push(`${name} (a folder too deep inside)`);
    if (names.length + unread.length > MAX_FILES)
      throw new StartError(
        `The folder ${folder} contains more than ${MAX_FILES} files. Name the .xml files, or a folder that has only them.`,
      );
  }
  return names;
}

const byName = (one: { name: string }, other: { name: string }) =>
  one.name.localeCompare(other.name, "en", { numeric: true });

async function onInput(
  input: Readable & { isTTY?: boolean; fd?: number },
  folders: string[],
  seen: Set<string>,
): Promise<Found> {
  if (seen.has(STANDARD_INPUT)) throw new StartError("Standard input (-) is named twice.");
  seen.add(STANDARD_INPUT);
  if (input.isTTY)
    throw new StartError(
      "- reads the export from standard input, and nothing is connected there. Example: zcat export.xml.gz | npm run forum -- import -",
    );
  const kind = input.fd === undefined ? undefined : fstatSync(input.fd);
  return inStream("standard input", kind?.isFile() ? kind.size : null, input, folders);
}

async function inStream(
  name: string,
  size: number | null,
  stream: AsyncIterable<Buffer>,
  folders: string[],
): Promise<Found> {
  const { head, all } = await peek(stream);
  if (isZip(head)) {
    // A zip file has its table of contents at the end.
    const folder = await mkdtemp(join(tmpdir(), "comeback-import-"));
    folders.push(folder);
    const path = join(folder, "export.zip");
    const stored = bounded(all, () => Number.POSITIVE_INFINITY);
    await pipeline(Readable.from(stored), createWriteStream(path, { mode: 0o600 }));
    return partsOfZip(path, name);
  }
  const read = async function* (onRead: (bytes: number) => void) {
    const bytes = counted(all, onRead);
    yield* isGzip(head) ? gunzipped(bytes, name) : bytes;
  };
  return { parts: [{ name, size, found: false, read }], beside: [] };
}

async function* counted(
  source: AsyncIterable<Buffer>,
  onRead: (bytes: number) => void,
): AsyncGenerator<Buffer> {
  for await (const chunk of source) {
    yield chunk;
    // Only now is the chunk dealt with.
    onRead(chunk.length);
  }
}

async function beginningOf(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
