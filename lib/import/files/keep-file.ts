import { createHash } from "node:crypto";
import {
  closeSync,
  copyFileSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { fileKey } from "@/lib/pictures/files";
import { latinSlugOf } from "@/lib/urls";
import { barePicture } from "./bare-picture";
import { documentKind } from "./document-kind";
import { readPicture } from "./picture-header";
import { isRefused } from "./uploads-folder";

const LARGEST_PICTURE = 40 * 1024 * 1024;
export const LARGEST_DOCUMENT = 100 * 1024 * 1024;
const ENDS = 64 * 1024;
const LONGEST_NAME = 60;
/** A picture may hold the signs of another kind among its metadata. */
const PICTURE = /^(?:\xff\xd8\xff|\x89PNG|GIF8|RIFF[\s\S]{4}WEBP)/;

export type Refusal = "large" | "kind" | "many" | "closed";
export type Kept = { key: string; width?: number; height?: number };

interface Place {
  readonly to: string;
  readonly dryRun: boolean;
  /** Whether no more documents may come. */
  readonly isFull: boolean;
}

/** Stores a picture once, without metadata, and a document as it is. Their content decides what they are, not their names. */
export function keepFile(file: string, place: Place): Kept | Refusal {
  const found = endsOf(file);
  if (found === "closed") return found;
  const { size, ends } = found;
  const kind = PICTURE.test(ends.toString("latin1", 0, 16)) ? undefined : documentKind(ends);
  if (kind) {
    if (size > LARGEST_DOCUMENT) return "large";
    if (place.isFull) return "many";
    const slug = latinSlugOf(basename(file, extname(file)))
      .slice(0, LONGEST_NAME)
      .replace(/-+$/, "");
    const key = fileKey(hashOf(file), slug === "thread" ? "file" : slug, kind);
    write(key, place, (target) => copyFileSync(file, target));
    return { key };
  }
  if (size > LARGEST_PICTURE) return "large";
  const bytes = readFileSync(file);
  const header = readPicture(bytes);
  if (!header) return "kind";
  const { type, width, height } = header;
  const key = `${createHash("sha256").update(bytes).digest("hex").slice(0, 32)}.${type}`;
  write(key, place, (target) => writeFileSync(target, barePicture(bytes, type)));
  return { key, width, height };
}

/** Of a picture that is here already. */
export function extentOf(file: string): { width?: number; height?: number } {
  if (!existsSync(file)) return {};
  const header = readPicture(readFileSync(file));
  return header ? { width: header.width, height: header.height } : {};
}

function write(
  key: string,
  { to, dryRun }: Pick<Place, "to" | "dryRun">,
  make: (target: string) => void,
): void {
  const target = join(to, key);
  if (dryRun || existsSync(target)) return;
  mkdirSync(dirname(target), { recursive: true });
  make(`${target}.part`);
  renameSync(`${target}.part`, target);
}

function endsOf(file: string): { size: number; ends: Buffer } | "closed" {
  const handle = openIfAllowed(file);
  if (handle === undefined) return "closed";
  try {
    const { size } = fstatSync(handle);
    const first = readAt(handle, 0, Math.min(size, ENDS));
    const from = Math.max(first.length, size - ENDS);
    return { size, ends: Buffer.concat([first, readAt(handle, from, size - from)]) };
  } finally {
    closeSync(handle);
  }
}

function openIfAllowed(file: string): number | undefined {
  try {
    return openSync(file, "r");
  } catch (error) {
    if (isRefused(error)) return undefined;
    throw error;
  }
}

/** In parts, because a recording does not fit beside everything else in memory. */
function hashOf(file: string): string {
  const hash = createHash("sha256");
  const handle = openSync(file, "r");
  try {
    for (let at = 0; ; ) {
      const part = readAt(handle, at, 1024 * 1024);
      if (part.length === 0) return hash.digest("hex").slice(0, 32);
      hash.update(part);
      at += part.length;
    }
  } finally {
    closeSync(handle);
  }
}

function readAt(handle: number, from: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  return bytes.subarray(0, readSync(handle, bytes, 0, length, from));
}
