import { z } from "zod";
import { ArchiveError, damaged } from "@/lib/archive/archive-error";

export const MANIFEST = "manifest.json";
export const SUMMARY = "summary.json";

/** Raised when an older Comeback could not read the files any more. */
export const FORMAT = 1;

const sqlName = z.string().regex(/^(?:[a-z_][a-z0-9_]*|"[^"]+")(?:\.(?:[a-z_][a-z0-9_]*|"[^"]+"))?$/);
const hash = z.string().regex(/^[0-9a-f]{64}$/);

const manifest = z.object({
  program: z.literal("Comeback"),
  kind: z.enum(["backup", "export"]),
  format: z.literal(FORMAT),
  version: z.string().max(50),
  madeAt: z.iso.datetime(),
  migration: z.number().int(),
  workerMigration: z.number().int(),
  tables: z.array(z.object({ name: sqlName, columns: z.array(sqlName), rows: z.number().int().min(0) })),
  sequences: z.array(z.object({ name: sqlName, value: z.number().int().nullable() })),
  pictures: z.number().int().min(0),
});

const summary = z.object({
  tables: z.record(z.string(), z.object({ rows: z.number().int().min(0), sha256: hash })),
  pictures: z.object({ files: z.number().int().min(0), missing: z.array(z.string()) }),
});

export type Manifest = z.infer<typeof manifest>;
export type Kind = Manifest["kind"];
export type Summary = z.infer<typeof summary>;

export function readManifest(content: Buffer): Manifest {
  const given = parseJson(content, MANIFEST) as { program?: unknown; format?: unknown; version?: unknown };
  if (given?.program === "Comeback" && typeof given.format === "number" && given.format > FORMAT)
    throw new ArchiveError(
      `The file was made by a newer Comeback (${String(given.version).slice(0, 50)}) in a format that this one cannot read: nothing was changed. Update Comeback, then start again.`,
    );
  const read = manifest.safeParse(given);
  if (!read.success) throw damaged(`${MANIFEST} is not what Comeback writes`);
  return read.data;
}

export function readSummary(content: Buffer): Summary {
  const read = summary.safeParse(parseJson(content, SUMMARY));
  if (!read.success) throw damaged(`${SUMMARY} is not what Comeback writes`);
  return read.data;
}

function parseJson(content: Buffer, name: string): unknown {
  try {
    return JSON.parse(content.toString());
  } catch {
    throw damaged(`${name} is not JSON`);
  }
}
