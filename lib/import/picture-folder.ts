import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join, resolve, sep } from "node:path";
import { StartError } from "@/db/embedded/start-error";
import type { Picture } from "@/lib/rich-text/html/options";
import { barePicture } from "./bare-picture";
import { readPicture } from "./picture-header";
import type { Pictures } from "./pictures";

const LARGEST = 40 * 1024 * 1024;
const UPLOADS = "/wp-content/uploads/";
/** WordPress stores smaller copies of each picture and appends their size to the name. */
const RESIZED = /-\d{1,5}x\d{1,5}(?=\.\w+$)/;

type Folders = { from: string; to: string; dryRun: boolean };

/** Each picture is stored once, without metadata, named by a hash of its content. */
export function pictureFolder({ from, to, dryRun }: Folders): Pictures {
  if (!existsSync(from) || !statSync(from).isDirectory())
    throw new StartError(`${from} is not a folder: name a copy of the blog’s wp-content/uploads.`);
  const root = realpathSync(resolve(from));
  const copied = new Set<string>();
  const missing = new Set<string>();
  return {
    copyOf(address) {
      const name = nameWithin(address);
      if (name === undefined) return undefined;
      const file = [name, name.replace(RESIZED, "")].map((each) => fileWithin(root, each)).find(Boolean);
      const picture = file ? keep(file, to, dryRun) : undefined;
      if (!picture) missing.add(name);
      else copied.add(picture.src);
      return picture;
    },
    report: () => ({ copied: copied.size, missing: [...missing] }),
  };
}

function nameWithin(address: string): string | undefined {
  const { pathname } = new URL(address);
  const at = pathname.indexOf(UPLOADS);
  if (at < 0) return undefined;
  try {
    return decodeURIComponent(pathname.slice(at + UPLOADS.length));
  } catch {
    return undefined;
  }
}

/** Neither `..` nor a symbolic link leads out of the folder. */
function fileWithin(root: string, name: string): string | undefined {
  const path = resolve(root, `.${sep}${name}`);
  if (name.includes("\0") || !path.startsWith(root + sep) || !existsSync(path)) return undefined;
  const real = realpathSync(path);
  const found = real.startsWith(root + sep) ? statSync(real) : undefined;
  return found?.isFile() && found.size <= LARGEST ? real : undefined;
}

/** The content decides the type, not the name; anything but a picture is skipped. */
function keep(file: string, to: string, dryRun: boolean): Picture | undefined {
  const bytes = readFileSync(file);
  const header = readPicture(bytes);
  if (!header) return undefined;
  const name = `${createHash("sha256").update(bytes).digest("hex").slice(0, 32)}.${header.type}`;
  const target = join(to, name);
  if (!dryRun && !existsSync(target)) {
    mkdirSync(to, { recursive: true });
    writeFileSync(`${target}.part`, barePicture(bytes, header.type));
    renameSync(`${target}.part`, target);
  }
  const { width, height } = header;
  return { src: `/uploads/${name}`, width, height };
}
