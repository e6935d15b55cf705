import { z } from "zod";
import { findTagsBySlug } from "@/db/tags/reads";
import { upsertTag } from "@/db/tags/writes";
import type { Tx } from "@/db/transaction";
import { DomainError } from "@/lib/errors";
import { everyPage } from "@/lib/events/effects";
import type { EventOf } from "@/lib/events/event";
import { isAdmin } from "@/lib/forum/people/policy";
import { operation } from "@/lib/pipeline/operation";
import { line, lines, token } from "@/lib/text/fields";

const TOO_LONG_NAME = "A tag’s name has at most 60 characters.";

const tag = z.object({
  slug: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "A tag’s slug is lower-case words joined by hyphens.")
    .max(60),
  name: line({ min: [1, "Write the tag’s name."], max: [60, TOO_LONG_NAME] }),
  group: z.enum(["injury", "body_part", "treatment", "topic"]),
  parent: token(60).nullable().default(null),
  description: lines({ max: [1000, "A tag’s description has at most 1,000 characters."] }).default(""),
  aliases: z
    .array(line({ min: [1, "Write the other name."], max: [60, TOO_LONG_NAME] }))
    .max(50)
    .default([]),
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
