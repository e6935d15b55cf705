import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { ZipFile } from "yazl";
import { PARTS, type Part } from "@/db/data-exports/parts";
import { type Dossier, type ExportedRow, withDossier } from "@/db/data-exports/rows";
import { readEnv } from "@/lib/env";
import { openPictureStore } from "@/lib/pictures/open-store";
import { indexPage, pageEnd, pageStart, rowMarkup } from "./pages";

/** Rows on one page, so that a browser can open it. */
const ROWS_A_PAGE = 1_000;
const PICTURE = /^[\w./-]+\.(?:webp|png|jpe?g|gif|avif)$/i;

export interface Listed {
  readonly part: Part;
  readonly rows: number;
  readonly pages: readonly string[];
}

/**
 * Writes a ZIP file with a file of JSON and pages of HTML for each table that knows something about the person, and their pictures.
 * Holds a few rows at a time, whatever the person wrote.
 */
export async function writeArchive(personId: number, file: string, madeAt: Date): Promise<void> {
  await withDossier(personId, async (dossier) => {
    const zip = new ZipFile();
    const written = pipeline(zip.outputStream, createWriteStream(file, { mode: 0o600 }));
    const failed = new Promise<never>((_, reject) => zip.on("error", reject));
    const failing = (error: unknown) => zip.emit("error", error);
    const listed: Listed[] = [];
    for (const part of PARTS) {
      const rows = await dossier.count(part);
      if (rows === 0) continue;
      add(zip, `json/${part.table}.json`, () => asJson(dossier.rows(part)), failing);
      listed.push({ part, rows, pages: addPages(zip, dossier, part, rows, failing) });
    }
    await addPictures(zip, await dossier.pictureKeys(), failing);
    zip.addBuffer(Buffer.from(indexPage(listed, madeAt)), "index.html");
    zip.end();
    await Promise.race([written, failed]);
  });
}

type Failing = (error: unknown) => void;

/** yazl asks for the contents one after the other, as the dossier needs it. */
function add(
  zip: ZipFile,
  name: string,
  chunks: () => AsyncIterable<string | Buffer>,
  failing: Failing,
): void {
  zip.addReadStreamLazy(name, (given) => {
    const stream = Readable.from(chunks(), { objectMode: false });
    stream.on("error", failing);
    given(null, stream);
  });
}

async function* asJson(rows: AsyncIterable<ExportedRow>): AsyncGenerator<string> {
  let before = "[\n";
  for await (const row of rows) {
    yield `${before}${JSON.stringify(row, replaced)}`;
    before = ",\n";
  }
  yield before === "[\n" ? "[]\n" : "\n]\n";
}

/** Bytes as base64; `toJSON` has made an object of them. */
function replaced(_key: string, value: unknown): unknown {
  const { type, data } = (value ?? {}) as { type?: unknown; data?: unknown };
  return type === "Buffer" && Array.isArray(data) ? Buffer.from(data as number[]).toString("base64") : value;
}

function addPages(zip: ZipFile, dossier: Dossier, part: Part, rows: number, failing: Failing): string[] {
  const names = Array.from({ length: Math.ceil(rows / ROWS_A_PAGE) }, (_, index) =>
    index === 0 ? `${part.table}.html` : `${part.table}-${index + 1}.html`,
  );
  let reading: AsyncGenerator<ExportedRow> | undefined;
  for (const [index, name] of names.entries())
    add(
      zip,
      name,
      async function* () {
        reading ??= dossier.rows(part);
        yield pageStart(part, { at: index, names });
        for (let row = 0; row < ROWS_A_PAGE; row++) {
          const { value, done } = await reading.next();
          if (done) break;
          yield rowMarkup(value);
        }
        if (index === names.length - 1) await reading.return(undefined);
        yield pageEnd({ at: index, names });
      },
      failing,
    );
  return names;
}

async function addPictures(zip: ZipFile, keys: readonly string[], failing: Failing): Promise<void> {
  const store = openPictureStore(readEnv());
  for (const key of keys) {
    if (!PICTURE.test(key) || key.includes("..")) continue;
    add(
      zip,
      `pictures/${key}`,
      async function* () {
        const stored = await store.read(key);
        if (stored) yield* stored.stream as AsyncIterable<Buffer>;
      },
      failing,
    );
  }
}
