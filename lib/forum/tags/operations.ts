import { z } from "zod";
import { findTagsBySlug, upsertTag } from "@/db/commands/tags";
import { DomainError } from "@/lib/errors";
import type { EventOf } from "@/lib/events/event";
import { isAdmin } from "@/lib/forum/people/policy";
import { operation } from "@/lib/pipeline/operation";

/** Makes a tag, or renews the one of that slug. */
export const defineTag = operation({
  name: "defineTag",
  input: z.object({
    slug: z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "A tag's slug is lower-case words joined by hyphens.")
      .max(60),
    name: z.string().min(1).max(60),
    group: z.enum(["injury", "body_part", "treatment", "topic"]),
    parent: z.string().nullable().default(null),
    description: z.string().max(1000).default(""),
    aliases: z.array(z.string().min(1).max(60)).max(50).default([]),
  }),
  limit: null,
  async load(tx, { parent }) {
    if (!parent) return null;
    const [found] = await findTagsBySlug(tx, [parent]);
    if (!found) throw new DomainError("not_found", `There is no tag “${parent}”.`);
    return found;
  },
  authorize: ({ actor, at }) => isAdmin(actor, at),
  async write(tx, { input, loaded }): Promise<EventOf<"tag.defined">> {
    const { aliases, parent: _, ...tag } = input;
    const tagId = await upsertTag(tx, { ...tag, parentId: loaded?.id ?? null }, aliases);
    return { name: "tag.defined", tagId, slug: input.slug };
  },
});
