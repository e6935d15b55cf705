import { type Entry, openPromise, type ZipFile } from "yauzl";
import { StartError } from "@/db/embedded/start-error";
import type { Part } from "./part";
import { bounded, gunzipped, isGzip, peek } from "./unpack";

const MAX_ENTRIES = 10_000;
const MAX_UNPACKED_BYTES = 50 * 1024 ** 3;
const BAD_SIZE = /bytes in the stream|byte count|uncompressed size/i;

/** Read one after another, and never written to the disk. */
export async function partsOfZip(path: string, shown = path): Promise<{ parts: Part[]; beside: string[] }> {
  const names: string[] = [];
  const parts: Part[] = [];
  for (const { fileName, compressedSize, relativeOffsetOfLocalHeader: place } of await entriesOf(
    path,
    shown,
  )) {
    if (isClutter(fileName)) continue;
    if (!isExportName(fileName)) names.push(fileName);
    else
      parts.push({
        name: `${shown}, ${fileName}`,
        size: compressedSize,
        found: true,
        read: (onRead) => readEntry({ path, shown, place }, onRead),
      });
  }
  if (parts.length === 0) throw new StartError(withoutExport(shown, names));
  return { parts, beside: names.map((name) => `${shown}, ${name}`) };
}

function withoutExport(shown: string, names: readonly string[]): string {
  if (names.length === 0) return `${shown} is an empty zip file.`;
  const has = `${shown} contains no .xml file: it has ${listed(names)}.`;
  return names.some((name) => /\.(?:zip|tgz|tar|7z|rar)$/i.test(name))
    ? `${has} Unpack it, then name the files inside.`
    : `${has} In WordPress, Tools > Export > All content makes an export.`;
}

export const isExportName = (name: string) => /\.xml(\.gz)?$/i.test(name);

/** What macOS and Windows add, and folders. */
export function isClutter(name: string): boolean {
  return (
    name.endsWith("/") ||
    name.split("/").some((each) => each === "__MACOSX" || each.startsWith("._") || each === ".DS_Store")
  );
}

async function entriesOf(path: string, shown: string): Promise<Entry[]> {
  const zip = await open(path, shown);
  try {
    if (zip.entryCount > MAX_ENTRIES)
      throw new StartError(
        `${shown} contains ${zip.entryCount} files, and Comeback reads zip files of at most ${MAX_ENTRIES}. Unpack it, then name the .xml files.`,
      );
    const entries: Entry[] = [];
    for await (const entry of zip.eachEntry()) entries.push(entry);
    if (entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0) > MAX_UNPACKED_BYTES)
      throw new StartError(`${shown} unpacks to more than 50 GB, and no export is that large.`);
    return entries;
  } catch (error) {
    throw broken(error, shown);
  } finally {
    zip.close();
  }
}

interface Place {
  readonly path: string;
  readonly shown: string;
  /** Two entries may have one name, but not one place. */
  readonly place: number;
}

async function* readEntry(
  { path, shown, place }: Place,
  onRead: (bytes: number) => void,
): AsyncGenerator<Buffer> {
  const zip = await open(path, shown);
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.relativeOffsetOfLocalHeader !== place) continue;
      if (entry.isEncrypted())
        throw new StartError(`${shown} has a password. Unpack it, then name the .xml files.`);
      yield* unpackedEntry(zip, entry, onRead);
      return;
    }
  } catch (error) {
    throw broken(error, shown);
  } finally {
    zip.close();
  }
}

async function* unpackedEntry(
  zip: ZipFile,
  entry: Entry,
  onRead: (bytes: number) => void,
): AsyncGenerator<Buffer> {
  const stream = await zip.openReadStreamPromise(entry);
  let bytes = 0;
  let told = 0;
  const counted = async function* () {
    for await (const chunk of bounded(stream, () => entry.compressedSize)) {
      bytes += chunk.length;
      const stored = Math.floor(entry.compressedSize * (bytes / Math.max(1, entry.uncompressedSize)));
      yield chunk;
      onRead(stored - told);
      told = stored;
    }
  };
  const { head, all } = await peek(counted());
  yield* isGzip(head) ? gunzipped(all, entry.fileName) : all;
}

async function open(path: string, shown: string): Promise<ZipFile> {
  try {
    return await openPromise(path, { lazyEntries: true, autoClose: false });
  } catch (error) {
    throw broken(error, shown);
  }
}

/** yauzl has no codes: its errors are sentences about the format. */
function broken(error: unknown, shown: string): unknown {
  if (!(error instanceof Error) || error.name === "ImportError" || error instanceof StartError) return error;
  if ("code" in error && !String(error.code).startsWith("Z_")) return error;
  const why = BAD_SIZE.test(error.message) ? "an entry has another size than it says" : error.message;
  return new StartError(
    `${shown} is a broken zip file (${why.replace(/\.$/, "")}). Download or copy it again. Nothing was imported.`,
  );
}

function listed(names: readonly string[]): string {
  const few = names.slice(0, 3).join(", ");
  return names.length > 3 ? `${few} and ${names.length - 3} more` : few;
}
