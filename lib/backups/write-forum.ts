import { readFileSync } from "node:fs";
import { buffer } from "node:stream/consumers";
import { linesOf, summing } from "@/db/copies/compare";
import { openSnapshot, type Snapshot } from "@/db/copies/snapshot";
import type { CopiedTable } from "@/db/copies/tables";
import { type ArchiveWriter, type WrittenArchive, writeArchive } from "@/lib/archive/write-archive";
import type { PictureStore } from "@/lib/pictures/picture-store";
import { partName, pictureName } from "./entry-names";
import { explainPictureError } from "./explain-picture-error";
import { EXPORT_README } from "./export-readme";
import { isExported } from "./export-tables";
import { FORMAT, type Kind, MANIFEST, type Manifest, SUMMARY, type Summary } from "./manifest";

export interface Progress {
  readonly step: "tables" | "pictures" | "reading" | "checking";
  readonly done: number;
  readonly total: number;
}

export interface WriteOptions {
  readonly kind: Kind;
  readonly url: string;
  readonly file: string;
  readonly passphrase?: string;
  readonly pictures: Pick<PictureStore, "read">;
  readonly at: Date;
  readonly onProgress?: (progress: Progress) => void;
  /** Aborted: the file is abandoned and nothing stays on the disk. */
  readonly signal?: AbortSignal;
}

export interface WrittenForum extends WrittenArchive {
  readonly rows: number;
  readonly pictures: number;
  /** Pictures that the database names, but whose files were not there. */
  readonly missing: readonly string[];
  readonly migration: number;
}

/** Reads everything as of one moment while people go on writing. Memory does not grow with the forum. */
export async function writeForum(options: WriteOptions): Promise<WrittenForum> {
  const snapshot = await openSnapshot(options.url);
  try {
    const { file, passphrase, kind, at } = options;
    const archive = await writeArchive(file, { passphrase, at: kind === "backup" ? at : undefined });
    try {
      return { ...(await fill(archive, snapshot, options)), migration: snapshot.migration };
    } catch (error) {
      await archive.abandon();
      throw error;
    }
  } finally {
    await snapshot.close();
  }
}

async function fill(archive: ArchiveWriter, snapshot: Snapshot, options: WriteOptions) {
  const { kind, signal } = options;
  const keys = await snapshot.listPictureKeys();
  const tables = snapshot.tables.filter(({ name }) => kind === "backup" || isExported(name));
  await archive.add(MANIFEST, inJson(manifestOf(snapshot, tables, keys.length, options)));
  if (kind === "export") await archive.add("README.md", Buffer.from(EXPORT_README));
  const rows = await addTables(archive, snapshot, tables, options);
  const pictures = await addPictures(archive, keys, options);
  await archive.add(SUMMARY, inJson({ tables: rows.sums, pictures } satisfies Summary));
  signal?.throwIfAborted();
  const written = await archive.finish();
  return { ...written, rows: rows.total, pictures: pictures.files, missing: pictures.missing };
}

async function addTables(
  archive: ArchiveWriter,
  snapshot: Snapshot,
  tables: readonly CopiedTable[],
  { kind, onProgress, signal }: WriteOptions,
) {
  const total = tables.reduce((sum, { rows }) => sum + rows, 0);
  const sums: Summary["tables"] = {};
  let done = 0;
  for (const table of tables) {
    const summed = summing();
    let part = 0;
    for await (const lines of linesOf(snapshot, table, kind === "backup" ? "copy" : "json")) {
      signal?.throwIfAborted();
      done += summed.take(lines);
      part += 1;
      await archive.add(partName(kind, table.name, part), lines);
      onProgress?.({ step: "tables", done, total });
    }
    sums[table.name] = summed.sum();
  }
  return { sums, total };
}

async function addPictures(
  archive: ArchiveWriter,
  keys: readonly string[],
  { pictures, onProgress, signal }: WriteOptions,
): Promise<Summary["pictures"]> {
  const missing: string[] = [];
  for (const [index, key] of keys.entries()) {
    signal?.throwIfAborted();
    const content = await readPicture(pictures, key);
    if (content) await archive.add(pictureName(key), content);
    else missing.push(key);
    onProgress?.({ step: "pictures", done: index + 1, total: keys.length });
  }
  return { files: keys.length - missing.length, missing };
}

async function readPicture(pictures: WriteOptions["pictures"], key: string): Promise<Buffer | null> {
  try {
    const found = await pictures.read(key);
    return found ? await buffer(found.stream) : null;
  } catch (error) {
    throw explainPictureError(error, "read from");
  }
}

function manifestOf(
  { migration, workerMigration, sequences }: Snapshot,
  tables: readonly CopiedTable[],
  pictures: number,
  { kind, at }: WriteOptions,
): Manifest {
  return {
    program: "Comeback",
    kind,
    format: FORMAT,
    version: programVersion(),
    madeAt: at.toISOString(),
    migration,
    workerMigration,
    tables: tables.map(({ name, columns, rows }) => ({ name, columns: [...columns], rows })),
    sequences: sequences.filter(({ name }) => kind === "backup" || name.startsWith("public.")),
    pictures,
  };
}

function programVersion(): string {
  return (JSON.parse(readFileSync("package.json", "utf8")) as { version: string }).version;
}

const inJson = (value: unknown) => Buffer.from(`${JSON.stringify(value, null, 1)}\n`);
