import { findTagsBySlug } from "@/db/tags/reads";
import type { Tx } from "@/db/transaction";
import { DomainError } from "@/lib/errors";

export type Tag = { id: number; slug: string };

/** Tags in the order of `slugs`. @throws DomainError if one is missing. */
export async function chosenTags(tx: Tx, slugs: readonly string[]): Promise<Tag[]> {
  const found = await findTagsBySlug(tx, slugs);
  const unknown = slugs.filter((slug) => !found.some((tag) => tag.slug === slug));
  if (unknown.length > 0) {
    const message = `There is no tag “${unknown[0]}”. Choose from the list.`;
    throw new DomainError("invalid", message, { fields: { tags: message } });
  }
  return slugs.flatMap((slug) => found.filter((tag) => tag.slug === slug));
}
