import { readdir, readFile } from "node:fs/promises";
import { extname, join, relative, sep } from "node:path";
import { type Bodies, compress, LEVELS } from "./compress";
import { type FinishedPage, finishPage, type Headers } from "./finished-page";

const TYPES: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".speculationrules": "application/speculationrules+json",
  ".webmanifest": "application/manifest+json",
  ".map": "application/json",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".ico": "image/x-icon",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
  ".avif": "image/avif",
  ".woff2": "font/woff2",
};
const SQUEEZED = /^(?:\.woff2|\.png|\.jpg|\.webp|\.avif)$/;

export interface StaticFolder {
  readonly at: string;
  readonly folder: string;
  /** The file names contain a hash of the content. */
  readonly immutable: boolean;
  /** In place of those of all other files. */
  readonly headers?: Headers;
}

interface Found {
  readonly file: string;
  readonly immutable: boolean;
  readonly headers: Headers;
}

export class StaticFiles {
  readonly #paths = new Map<string, Found>();
  readonly #kept = new Map<string, Promise<FinishedPage>>();
  readonly #headers: Headers;

  private constructor(headers: Headers) {
    this.#headers = headers;
  }

  static async open(folders: readonly StaticFolder[], headers: Headers): Promise<StaticFiles> {
    const files = new StaticFiles(headers);
    for (const folder of folders) await files.#add(folder);
    return files;
  }

  has(path: string): boolean {
    return this.#paths.has(path);
  }

  find(path: string): Promise<FinishedPage> | undefined {
    const known = this.#kept.get(path);
    if (known) return known;
    const found = this.#paths.get(path);
    if (!found) return undefined;
    const reading = this.#read(found);
    reading.catch(() => this.#kept.delete(path));
    this.#kept.set(path, reading);
    return reading;
  }

  async #add({ at, folder, immutable, headers = this.#headers }: StaticFolder): Promise<void> {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      if (!entry.isFile()) continue;
      const file = join(entry.parentPath, entry.name);
      this.#paths.set(`${at}/${relative(folder, file).split(sep).map(encodeURIComponent).join("/")}`, {
        file,
        immutable,
        headers,
      });
    }
  }

  async #read({ file, immutable, headers: given }: Found): Promise<FinishedPage> {
    const identity = await readFile(file);
    const extension = extname(file);
    const bodies: Bodies = SQUEEZED.test(extension) ? { identity } : await compress(identity, LEVELS.file);
    const cache = immutable ? "public, max-age=31536000, immutable" : "public, max-age=3600";
    const type = TYPES[extension] ?? "application/octet-stream";
    const headers: Headers = [["content-type", type], ["cache-control", cache], ...given];
    return finishPage({ status: 200, revision: -1, mayBeStored: true, bodies, headers });
  }
}
