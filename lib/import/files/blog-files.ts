import { createHash } from "node:crypto";
import { existsSync, mkdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { StartError } from "@/db/embedded/start-error";
import { originalName } from "@/lib/addresses/of-uploads";
import { picturePath } from "@/lib/addresses/pictures";
import { fileHeaders } from "@/lib/pictures/files";
import type { Picture } from "@/lib/rich-text/html/options";
import { cleanLines } from "@/lib/text/clean";
import { type BlogFile, type BlogHost, BlogPlaces, wholeAddress } from "./blog-places";
import { extentOf, type Kept, keepFile, type Refusal } from "./keep-file";
import { type Loss, type LostFile, LostFiles } from "./lost-files";
import { UploadsFolder } from "./uploads-folder";

export interface FileReport {
  readonly pictures: number;
  readonly documents: number;
  /** Pictures and documents that an earlier import brought. */
  readonly here: number;
  /** Left as links to the old site, because the import was not told where the files are. */
  readonly linked: number;
  readonly lost: LostFile[];
}

export interface OldFile {
  readonly path: string;
  readonly key: string;
}

/** What one post asks of the blog's files. */
export interface PostFiles {
  /** The copy of a picture, or else its best address. @param addresses of the same picture, the best first */
  pictureOf(addresses: readonly string[]): Picture;
  /** Where a linked file is here. */
  fileOf(address: string): string | undefined;
  /** The post names a file of the media library that is not in the export. */
  lacks(number: number): void;
  /** What the post has got so far, with the addresses it had. */
  readonly kept: OldFile[];
}

export interface BlogFacts {
  readonly site: string;
  readonly hosts: readonly BlogHost[];
  /** Keys of files that are here, by their old paths. */
  readonly here: ReadonlyMap<string, string>;
}

/** The addresses to try for one file that is neither here nor in the folder. */
export interface WantedFile {
  readonly name: string;
  readonly addresses: readonly { readonly address: string; readonly name: string }[];
}

interface Options {
  /** Folders like wp-content/uploads. */
  readonly folders: readonly string[];
  readonly to: string;
  readonly dryRun: boolean;
  /** Where files from old sites wait until they are in posts: a folder for each site. */
  readonly fetched?: string | undefined;
}

/** Leaves all files where they are. */
export const REFERENCED = () => new BlogFiles({ folders: [], to: "", dryRun: false });

const MOST_DOCUMENTS = 5_000;
const LONGEST_PATH = 2_000;

/** Pictures and documents of the imported blog. */
export class BlogFiles {
  fetchedFolder: string | undefined;
  private places: BlogPlaces | undefined;
  private here: ReadonlyMap<string, string> = new Map();
  private folders: readonly UploadsFolder[] = [];
  private readonly read = new Map<string, Kept | Refusal>();
  private readonly known = new Map<string, Picture>();
  private readonly pictures = new Set<string>();
  private readonly documents = new Set<string>();
  private readonly present = new Set<string>();
  private readonly linked = new Set<string>();
  private lost = new LostFiles();
  private readonly notFetched = new Map<string, Loss>();

  constructor(private readonly options: Options) {
    for (const folder of options.folders) {
      if (!existsSync(folder) || !statSync(folder).isDirectory())
        throw new StartError(`${folder} is not a folder: name a copy of the blog’s wp-content/uploads.`);
      if (new UploadsFolder(folder).isClosed("any"))
        throw new StartError(`You may not read ${folder}: run this as a user who may.`);
    }
  }

  begin({ site, hosts, here }: BlogFacts): void {
    this.places = new BlogPlaces(site, hosts);
    this.here = here;
    const { folders, fetched, dryRun } = this.options;
    this.fetchedFolder =
      fetched && join(fetched, createHash("sha256").update(site).digest("hex").slice(0, 16));
    if (this.fetchedFolder && !dryRun) mkdirSync(this.fetchedFolder, { recursive: true });
    const all = this.fetchedFolder && !dryRun ? [...folders, this.fetchedFolder] : folders;
    this.folders = all.map((folder) => new UploadsFolder(folder));
    for (const found of [this.read, this.known, this.pictures, this.documents, this.present, this.linked])
      found.clear();
    this.lost = new LostFiles();
    this.notFetched.clear();
  }

  /** Whether posts that are here may get files that they lack. */
  get brings(): boolean {
    return this.folders.length > 0;
  }

  of(title: string): PostFiles {
    const kept: OldFile[] = [];
    return {
      kept,
      pictureOf: (addresses) => this.pictureOf(addresses, title, kept),
      fileOf: (address) => this.fileOf(address, title, kept),
      lacks: (number) => this.lost.add(`featured picture ${number}`, "unlisted", title),
    };
  }

  /** Brings nothing: tells `want` what a post has that is not here. */
  wanting(want: (file: WantedFile) => void): PostFiles {
    const ask = (addresses: readonly string[]) => {
      const whole = addresses.map(wholeAddress);
      const files = whole.flatMap((address) => this.placed(address));
      const [first] = files;
      if (!first || files.some(({ file }) => this.isNear(file))) return;
      const tried = files.filter(({ address }) => this.places?.mayFetch(address));
      const originals = tried.map(({ address, file }) => ({
        address: originalName(address),
        name: originalName(file.name),
      }));
      const sizes = tried.map(({ address, file }) => ({ address, name: file.name }));
      const candidates = [...new Map([...originals, ...sizes].map((each) => [each.name, each])).values()];
      if (candidates.length > 0) want({ name: first.file.name, addresses: candidates });
    };
    return {
      kept: [],
      pictureOf: (addresses) => {
        ask(addresses);
        return { src: addresses[0] ?? "" };
      },
      fileOf: (address) => {
        ask([address]);
        return undefined;
      },
      lacks: () => undefined,
    };
  }

  /** After files came into a folder. */
  fetched(losses: ReadonlyMap<string, Loss>): void {
    for (const [name, why] of losses) this.notFetched.set(name, why);
    this.folders = this.folders.map(({ root }) => new UploadsFolder(root));
  }

  /** All that came is in the posts by now. A stopped import leaves the folder, so that the next one goes on. */
  end(): void {
    if (this.fetchedFolder) rmSync(this.fetchedFolder, { recursive: true, force: true });
  }

  report(): FileReport {
    return {
      pictures: this.pictures.size,
      documents: this.documents.size,
      here: this.present.size,
      linked: this.linked.size,
      lost: this.lost.list(),
    };
  }

  private pictureOf(written: readonly string[], title: string, kept: OldFile[]): Picture {
    for (const address of written) {
      const own = this.known.get(address);
      if (own) return own;
    }
    const addresses = written.filter((address) => URL.canParse(address)).map(wholeAddress);
    const found = this.find(addresses, { title, kept, isPicture: true });
    const picture = found === undefined ? undefined : this.known.get(picturePath(found));
    return picture ?? { src: addresses[0] ?? written[0] ?? "" };
  }

  private fileOf(address: string, title: string, kept: OldFile[]): string | undefined {
    const found = this.find([wholeAddress(address)], { title, kept, isPicture: false });
    return found === undefined ? undefined : picturePath(found);
  }

  private find(
    addresses: readonly string[],
    { title, kept, isPicture }: { title: string; kept: OldFile[]; isPicture: boolean },
  ): string | undefined {
    const files = addresses.flatMap((address) => this.placed(address).map(({ file }) => file));
    const [first] = files;
    if (!first) return undefined;
    let why: Refusal | undefined;
    for (const file of files) {
      const found = this.bring(file);
      if (typeof found === "string") why ??= found;
      else if (found && isPicture && !isPictureKey(found.key)) why ??= "kind";
      else if (found) {
        this.remember(found, files, kept);
        return found.key;
      }
    }
    if (why) this.lost.add(first.name, why, title);
    else if (this.brings) this.lost.add(first.name, this.whyMissing(first.name), title);
    else this.linked.add(originalName(first.name));
    return undefined;
  }

  private whyMissing(name: string): Loss {
    if (this.folders.some((folder) => folder.isClosed(name))) return "closed";
    return this.notFetched.get(name) ?? "missing";
  }

  private bring(file: BlogFile): Kept | Refusal | undefined {
    const path = this.folders.map((folder) => folder.find(file.name)).find((found) => found !== undefined);
    if (path === undefined) return this.alreadyHere(file);
    const { to, dryRun } = this.options;
    const found =
      this.read.get(path) ?? keepFile(path, { to, dryRun, isFull: this.documents.size >= MOST_DOCUMENTS });
    this.read.set(path, found);
    return found;
  }

  private alreadyHere({ path }: BlogFile): Kept | undefined {
    const key = pathsOf(path)
      .map((each) => this.here.get(each))
      .find((found) => found !== undefined);
    if (key === undefined) return undefined;
    return { key, ...(isPictureKey(key) ? extentOf(join(this.options.to, key)) : {}) };
  }

  private remember({ key, ...extent }: Kept, files: readonly BlogFile[], kept: OldFile[]): void {
    const isKnown = [...pathsOf(files[0]?.path ?? "")].some((path) => this.here.get(path) === key);
    if (isKnown) this.present.add(key);
    else if (isPictureKey(key)) this.pictures.add(key);
    else this.documents.add(key);
    if (isPictureKey(key)) this.known.set(picturePath(key), { src: picturePath(key), ...extent });
    const taken = new Set(kept.map(({ path }) => path));
    for (const path of files.flatMap((file) => pathsOf(file.path)))
      if (!taken.has(path) && path.length <= LONGEST_PATH && path === cleanLines(path)) {
        taken.add(path);
        kept.push({ path, key });
      }
  }

  private isNear(file: BlogFile): boolean {
    return (
      this.folders.some((folder) => folder.find(file.name) !== undefined) ||
      this.alreadyHere(file) !== undefined
    );
  }

  private placed(address: string): { address: string; file: BlogFile }[] {
    const file = URL.canParse(address) ? this.places?.fileAt(address) : undefined;
    return file ? [{ address, file }] : [];
  }
}

const isPictureKey = (key: string) => fileHeaders(key) === undefined;

/** Every size of a picture leads to its one copy. */
const pathsOf = (path: string): string[] => {
  const small = path.toLowerCase();
  return [...new Set([small, originalName(small)])];
};
