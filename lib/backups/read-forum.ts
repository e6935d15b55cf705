import { Readable } from "node:stream";
import { listDifferent } from "@/db/copies/compare";
import { beginLoad, type Load, UnknownTableError } from "@/db/copies/load";
import { migrateTo } from "@/db/copies/migrate-to";
import { withDoubled } from "@/db/copies/parts";
import { errorCode } from "@/db/embedded/start-error";
import { newestMigration } from "@/db/migrate";
import { ArchiveError, damaged } from "@/lib/archive/archive-error";
import { type Entry, readArchive } from "@/lib/archive/read-archive";
import { isPartOf, pictureKey } from "./entry-names";
import {
  type Kind,
  MANIFEST,
  type Manifest,
  readManifest,
  readSummary,
  SUMMARY,
  type Summary,
} from "./manifest";
import type { Progress } from "./write-forum";

export interface ReadOptions {
  readonly file: string;
  readonly kind: Kind;
  /** An empty database, which the caller drops after a failure. */
  readonly url: string;
  readonly migrations: string;
  readonly askPassphrase: () => Promise<string>;
  readonly keepPicture: (key: string, content: Buffer) => Promise<void>;
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}

export interface ReadForum {
  readonly manifest: Manifest;
  readonly summary: Summary;
}

/**
 * Fills an empty database from a file and proves it: every checksum of the file, every constraint of the database, and a hash of
 * each table as it can be read back.
 * @throws ArchiveError if the file is damaged, of another kind, or from a newer version
 */
export async function readForum(options: ReadOptions): Promise<ReadForum> {
  const { file, askPassphrase, onProgress, signal } = options;
  const entries = readArchive(file, {
    askPassphrase,
    onProgress(done, total) {
      signal?.throwIfAborted();
      onProgress?.({ step: "reading", done, total });
    },
  });
  try {
    return await take(entries, options);
  } finally {
    await entries.return(undefined);
  }
}

async function take(entries: AsyncGenerator<Entry>, options: ReadOptions): Promise<ReadForum> {
  const first = await entries.next();
  if (first.done || first.value.name !== MANIFEST) throw damaged(`${MANIFEST} is not its first entry`);
  const manifest = readManifest(first.value.content);
  await refuseOthers(manifest, options);
  await migrateTo(options.url, options.migrations, manifest.migration);
  const load = await beginLoad(options.url, manifest.kind === "export" ? ["public"] : undefined);
  try {
    const summary = await fill(load, entries, manifest, options.keepPicture);
    await load.finish(manifest.sequences);
    await prove(manifest, summary, options);
    return { manifest, summary };
  } catch (error) {
    throw explainLoad(error);
  } finally {
    await load.abandon();
  }
}

const COMMANDS: Record<Kind, { is: string; command: string }> = {
  backup: { is: "a backup", command: "restore" },
  export: { is: "an export", command: "import" },
};

async function refuseOthers({ kind, migration, version }: Manifest, options: ReadOptions): Promise<void> {
  if (kind !== options.kind)
    throw new ArchiveError(
      `${options.file} is ${COMMANDS[kind].is}: use npm run forum -- ${COMMANDS[kind].command} ${options.file}. Nothing was changed.`,
    );
  if (migration > (await newestMigration(options.migrations)))
    throw new ArchiveError(
      `The file was made by a newer Comeback (${version}) than this one: nothing was changed. Update Comeback, then start again.`,
    );
}

async function fill(
  load: Load,
  entries: AsyncGenerator<Entry>,
  manifest: Manifest,
  keepPicture: ReadOptions["keepPicture"],
): Promise<Summary> {
  const { kind, tables } = manifest;
  let summary: Summary | null = null;
  let next = await entries.next();
  async function* partsOf(table: string) {
    for (; !next.done && isPartOf(kind, table, next.value.name); next = await entries.next()) {
      const { content } = next.value;
      yield kind === "export" ? withDoubled(content) : content;
    }
  }
  while (!next.done) {
    const { name, content } = next.value;
    const table = tables.find((each) => isPartOf(kind, each.name, name));
    if (table) {
      const rows = Readable.from(partsOf(table.name));
      await (kind === "export" ? load.copyInJson(table, rows) : load.copyIn(table, rows));
      continue;
    }
    const key = pictureKey(name);
    if (key !== null) await keepPicture(key, content);
    else if (name === SUMMARY) summary = readSummary(content);
    else if (!(kind === "export" && name === "README.md")) throw damaged(`${name} is an unknown entry`);
    next = await entries.next();
  }
  if (!summary) throw damaged(`${SUMMARY} is missing`);
  return summary;
}

async function prove(manifest: Manifest, summary: Summary, { url, onProgress }: ReadOptions): Promise<void> {
  onProgress?.({ step: "checking", done: 0, total: 1 });
  const wanted = manifest.tables.map(({ name, columns, rows }) => {
    const sum = summary.tables[name];
    if (sum?.rows !== rows) throw damaged(`the numbers of rows of ${name} differ`);
    return { name, columns, ...sum };
  });
  const different = await listDifferent(url, wanted, manifest.kind === "export" ? "json" : "copy");
  if (different.length > 0) throw damaged(`not the same rows came back from ${different.join(", ")}`);
  onProgress?.({ step: "checking", done: 1, total: 1 });
}

/** What Postgres says about rows that it does not take. Classes 22 and 23: wrong values, broken constraints. */
function explainLoad(error: unknown): unknown {
  if (error instanceof UnknownTableError) return damaged(error.message);
  const code = errorCode(error) ?? "";
  if (/^2[23]...$/.test(code)) return damaged(`the database refuses its rows: ${(error as Error).message}`);
  return error;
}
