import { createHash } from "node:crypto";
import { listSharedTermNames, listTagsByAlias, listTermsAbove } from "@/db/imports/reads";
import { defineTags } from "@/lib/forum/content/tags/operations";
import { perform } from "@/lib/pipeline/perform";
import { latinSlugOf } from "@/lib/urls";
import { AS_IMPORT } from "../as-import";

type Term = { domain: string; slug: string; name: string };

const LONGEST = 60;

export class TagFinder {
  readonly made: string[] = [];
  /** Slugs of tags here, by those of the blog's terms. */
  readonly known = new Map<string, string>();
  private shared: Map<string, string> | undefined;
  /** By alias: tags that a dry run did not make. */
  private readonly unmade = new Map<string, string>();
  private above: Map<string, Term> | undefined;
  /** The categories whose tags wait for that of the one above them. */
  private readonly below = new Set<string>();

  constructor(private readonly dryRun: boolean) {}

  async tagsOf(terms: Term[]): Promise<string[]> {
    const tags = new Set<string>();
    for (const term of terms) {
      if (!["category", "post_tag"].includes(term.domain) || term.slug === "uncategorized") continue;
      const tag = this.known.get(term.slug) ?? (await this.find(term));
      this.known.set(term.slug, tag);
      tags.add(tag);
    }
    return [...tags];
  }

  private async find(term: Term): Promise<string> {
    this.shared ??= await listSharedTermNames();
    const slug = slugFor(term);
    const sharedName = this.shared.get(term.slug);
    const name = (sharedName ?? (term.name || slug)).slice(0, LONGEST);
    const words = [slug, slug.replaceAll("-", " "), name].map((word) => word.toLowerCase());
    const found = await listTagsByAlias(words);
    const alias = words.find((word) => found.has(word));
    if (alias !== undefined) return found.get(alias) ?? slug;
    const other = words.find((word) => this.unmade.has(word));
    if (other !== undefined) return this.unmade.get(other) ?? slug;
    const parent = await this.parentOf(term);
    this.made.push(name);
    if (this.dryRun) for (const word of [slug, name.toLowerCase()]) this.unmade.set(word, slug);
    else await perform(defineTags, [{ slug, name, group: "topic", parent }], AS_IMPORT);
    return slug;
  }

  /** The tag of the category above, which then lists the posts of this one, too. */
  private async parentOf(term: Term): Promise<string | null> {
    this.above ??= await listTermsAbove();
    const above = term.domain === "category" ? this.above.get(term.slug) : undefined;
    // Categories may be above each other in a circle.
    if (!above || this.below.has(above.slug)) return null;
    this.below.add(term.slug);
    const [parent] = await this.tagsOf([above]);
    this.below.delete(term.slug);
    return parent ?? null;
  }
}

function slugFor({ slug, name }: Term): string {
  const words = latinSlugOf(decoded(slug)).slice(0, LONGEST).replace(/-+$/, "");
  if (words !== "thread" || slug === "thread") return words;
  return `topic-${createHash("sha256")
    .update(slug || name)
    .digest("hex")
    .slice(0, 8)}`;
}

function decoded(slug: string): string {
  try {
    return decodeURIComponent(slug);
  } catch {
    return slug;
  }
}
