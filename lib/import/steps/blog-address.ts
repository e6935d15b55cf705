import { type EarlierImport, findEarlierImport } from "@/db/imports/reads";
import { ImportError } from "../import-error";

/** All files of one import must be of one blog, whose address and old ids identify each post for ever. */
export class BlogAddress {
  private readonly fileOf = new Map<string, string>();

  constructor(private readonly given: string | undefined) {}

  /** @throws ImportError if another file is of another blog */
  add(address: string, file: string): void {
    if (address === "") return;
    const site = trimmed(address);
    if (!this.fileOf.has(site)) this.fileOf.set(site, file);
    const [one, other] = differing([...this.fileOf.keys()]);
    if (one && other)
      throw new ImportError(
        `The files are of two blogs: ${this.fileOf.get(one)} is of ${one}, and ${this.fileOf.get(other)} is of ${other}. Import one blog after the other.`,
      );
  }

  /** What is here of the blog. Its address may have changed since: a blog moves from http to https. */
  earlier(): Promise<EarlierImport | null> {
    const site = this.written();
    return site === undefined ? Promise.resolve(null) : findEarlierImport(spellingsOf(site));
  }

  /** As an earlier import wrote the address, so that the posts of one blog are here once. */
  async site(): Promise<string> {
    const site = this.written();
    if (site === undefined)
      throw new ImportError(
        "The export does not say which blog it came from. Add --blog and the blog’s address, for example --blog https://blog.example.org.",
      );
    return (await this.earlier())?.site ?? site;
  }

  private written(): string | undefined {
    return this.given === undefined ? [...this.fileOf.keys()].sort().at(-1) : trimmed(this.given);
  }
}

const trimmed = (address: string) => address.trim().replace(/\/+$/, "");

const bare = (site: string) => site.toLowerCase().replace(/^https?:\/\/(www\.)?/, "");

function differing(sites: readonly string[]): string[] {
  const [first] = sites;
  const other = first && sites.find((site) => bare(site) !== bare(first));
  return first && other ? [first, other] : [];
}

function spellingsOf(site: string): string[] {
  const rest = site.replace(/^https?:\/\/(www\.)?/i, "");
  const known = ["https://", "https://www.", "http://", "http://www."].map((start) => start + rest);
  return [...new Set([site, ...known])];
}
