import { readdirSync, realpathSync, statSync } from "node:fs";
import { posix, resolve, sep } from "node:path";
import { errorCode } from "@/db/embedded/start-error";
import { originalName, sizeIn } from "@/lib/addresses/of-uploads";

/** A copy of the blog's uploads. Neither `..` nor a symbolic link leads out of the folder. */
export class UploadsFolder {
  readonly root: string;
  private readonly listed = new Map<string, Map<string, string>>();
  private readonly closed = new Set<string>();

  constructor(folder: string) {
    this.root = realpathSync(resolve(folder));
  }

  /** The file itself, the original of a smaller copy, or else the copy that is nearest in size. */
  find(name: string): string | undefined {
    if (!isWithin(name)) return undefined;
    const size = sizeIn(name);
    const original = originalName(name);
    const whole = [original, original.replace(/(?=\.\w+$)/, "-scaled")];
    const asked = size ? [...whole, name] : [name, ...whole];
    for (const each of asked) {
      const found = this.file(each);
      if (found) return found;
    }
    return this.nearest(original, size?.width ?? Number.POSITIVE_INFINITY);
  }

  /** Whether this user may not look into the folder that the file would be in. */
  isClosed(name: string): boolean {
    if (!isWithin(name)) return false;
    const folder = posix.dirname(name);
    this.namesIn(folder);
    return this.closed.has(folder);
  }

  private file(name: string): string | undefined {
    const folder = posix.dirname(name);
    const listed = this.namesIn(folder).get(alike(posix.basename(name)));
    if (listed === undefined) return undefined;
    return this.reach(folder, () => {
      const real = realpathSync(resolve(this.root, folder, listed));
      return real.startsWith(this.root + sep) && statSync(real).isFile() ? real : undefined;
    });
  }

  private nearest(original: string, width: number): string | undefined {
    const folder = posix.dirname(original);
    const wanted = alike(posix.basename(original));
    const sizes = [...this.namesIn(folder).values()]
      .flatMap((name) => {
        const size = alike(originalName(name)) === wanted ? sizeIn(name) : undefined;
        return size ? [{ name, width: size.width }] : [];
      })
      .sort((a, b) => a.width - b.width);
    const best = sizes.find((size) => size.width >= width) ?? sizes.at(-1);
    return best && this.file(posix.join(folder, best.name));
  }

  /** Undefined for what is not there or closed. */
  private reach<T>(folder: string, look: () => T): T | undefined {
    try {
      return look();
    } catch (error) {
      if (isRefused(error)) this.closed.add(folder);
      else if (!LEADS_NOWHERE.has(errorCode(error) ?? "")) throw error;
      return undefined;
    }
  }

  private namesIn(folder: string): Map<string, string> {
    const known = this.listed.get(folder);
    if (known) return known;
    const path = resolve(this.root, folder);
    const names = this.reach(folder, () => (isFolderWithin(this.root, path) ? readdirSync(path) : [])) ?? [];
    const listed = new Map(names.map((name) => [alike(name), name]));
    // A name as it is written wins over one that differs in the case of its letters.
    for (const name of names) if (alike(name) === name) listed.set(name, name);
    this.listed.set(folder, listed);
    return listed;
  }
}

/** A link may lead nowhere, or in a circle. */
const LEADS_NOWHERE = new Set(["ENOENT", "ENOTDIR", "ELOOP"]);

/** Programs that copy folders write accents in two ways, and some of them change the case of endings. */
const alike = (name: string) => name.normalize("NFC").toLowerCase();

export function isWithin(name: string): boolean {
  return name !== "" && !/\0|\\|(?:^|\/)\.{0,2}(?:\/|$)/.test(name);
}

/** Whether this user may not read something that is there. */
export const isRefused = (error: unknown): boolean => /^(?:EACCES|EPERM)$/.test(errorCode(error) ?? "");

function isFolderWithin(root: string, path: string): boolean {
  const real = realpathSync(path);
  return (real === root || real.startsWith(root + sep)) && statSync(real).isDirectory();
}
