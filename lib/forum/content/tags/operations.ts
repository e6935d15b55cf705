import { z } from "zod";
import { findTagsBySlug } from "@/db/tags/reads";
import { upsertTag } from "@/db/tags/writes";
import type { Tx } from "@/db/transaction";
import { DomainError } from "@/lib/errors";
import { everyPage } from "@/lib/events/effects";
import type { EventOf } from "@/lib/events/event";
import { isAdmin } from "@/lib/forum/people/policy";
import { operation } from "@/lib/pipeline/operation";

const tag = z.object({
  slug: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "A tag's slug is lower-case words joined by hyphens.")
    .max(60),
  name: z.string().min(1).max(60),
  group: z.enum(["injury", "body_part", "treatment", "topic"]),
  parent: z.string().nullable().default(null),
  description: z.string().max(1000).default(""),
  aliases: z.array(z.string().min(1).max(60)).max(50).default([]),
});

export const defineTags = operation({
  name: "defineTags",
  input: z.array(tag).min(1).max(500),
  limit: null,
  admit: isAdmin,
  load: async () => null,
  authorize: ({ actor, at }) => isAdmin(actor, at),
  async write(tx, { input }): Promise<EventOf<"tags.defined">> {
    for (const { aliases, parent, ...words } of input) {
      await upsertTag(tx, { ...words, parentId: await idOf(tx, parent) }, aliases);
    }
    return { name: "tags.defined", slugs: input.map(({ slug }) => slug) };
  },
  effects: { "tags.defined": everyPage },
});

async function idOf(tx: Tx, slug: string | null): Promise<number | null> {
  if (slug === null) return null;
  const [found] = await findTagsBySlug(tx, [slug]);
  if (!found) throw new DomainError("not_found", `There is no tag “${slug}”.`);
  return found.id;
}
