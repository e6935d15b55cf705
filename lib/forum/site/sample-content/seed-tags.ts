import { tags } from "@/db/seed";
import type { SeedTag } from "@/db/seed/types";
import { hasTags } from "@/db/tags/reads";
import { defineTags } from "@/lib/forum/content/tags/operations";
import { SYSTEM } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { as } from "./acting";

/** Without tags nobody could ask, so every forum starts with tags of injuries, body parts and treatments. */
export async function ensureTags(): Promise<void> {
  if (!(await hasTags())) await seedTags();
}

export async function seedTags(): Promise<void> {
  await perform(defineTags, parentsFirst(tags), as(SYSTEM));
}

function parentsFirst(all: readonly SeedTag[]): SeedTag[] {
  const above = (tag: SeedTag): number => {
    const parent = all.find(({ slug }) => slug === tag.parent);
    return parent ? above(parent) + 1 : 0;
  };
  return [...all].sort((a, b) => above(a) - above(b));
}
