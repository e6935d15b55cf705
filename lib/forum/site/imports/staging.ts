import { z } from "zod";
import { countPlanned } from "@/db/imports/numbers";
import { planStaged } from "@/db/imports/plan-writes";
import { clearStaging, insertStaged, updateStaged } from "@/db/imports/writes";
import { none } from "@/lib/events/effects";
import type { EventOf } from "@/lib/events/event";
import { isSystem } from "@/lib/forum/people/policy";
import { operation } from "@/lib/pipeline/operation";
import { kept } from "@/lib/text/fields";
import { planWriters } from "./writers";

const oldId = z.int().nullable();
const line = z.int().positive();
const author = z.object({ login: kept(), oldId, email: kept().nullable(), name: kept() });
const term = z.object({ domain: kept(), slug: kept(), name: kept() });

const item = z.object({
  number: z.int(),
  part: z.int().positive(),
  line,
  oldId,
  kind: kept(),
  status: kept(),
  locked: z.boolean(),
  lockedThere: z.boolean(),
  sticky: z.boolean(),
  title: kept(),
  link: kept(),
  guid: kept(),
  slug: kept(),
  creator: kept(),
  parentOldId: oldId,
  at: z.date().nullable(),
  oddDate: kept().nullable(),
  content: kept(),
  pictureUrl: kept(),
  altText: kept(),
  oldSlugs: z.array(kept()),
  excerpt: kept(),
  footnotes: kept(),
  featuredOldId: oldId,
  embeds: z.array(z.object({ url: kept(), title: kept() })),
  terms: z.array(term),
});

const comment = z.object({
  number: z.int(),
  part: z.int().positive(),
  line,
  item: z.int(),
  oldId,
  author: kept(),
  nameKey: kept(),
  email: kept().nullable(),
  url: kept(),
  at: z.date().nullable(),
  oddDate: kept().nullable(),
  content: kept(),
  approved: kept(),
  kind: kept(),
  parentOldId: oldId,
  userId: oldId,
  split: z.enum(["question", "story"]).nullable(),
});

const rows = z.object({
  authors: z.array(author),
  terms: z.array(term.extend({ oldId, parent: kept() })),
  items: z.array(item),
  comments: z.array(comment),
});
export type RowsToStage = z.infer<typeof rows>;

export const stageExport = operation({
  name: "stageExport",
  input: rows,
  limit: null,
  load: async () => null,
  authorize: ({ actor }) => isSystem(actor),
  async write(tx, { input }): Promise<EventOf<"export.staged">> {
    await insertStaged(tx, input);
    return { name: "export.staged", items: input.items.length, comments: input.comments.length };
  },
  effects: { "export.staged": none },
});

const notes = z.object({
  items: z.array(z.object({ number: z.int().positive(), paths: z.array(kept()) })),
  comments: z.array(z.object({ number: z.int().positive(), words: kept() })),
});

/** What the plan needs of an export and the database cannot find in it. */
export const noteStaged = operation({
  name: "noteStaged",
  input: notes,
  limit: null,
  load: async () => null,
  authorize: ({ actor }) => isSystem(actor),
  async write(tx, { input }): Promise<EventOf<"export.staged">> {
    await updateStaged(tx, input);
    return { name: "export.staged", items: input.items.length, comments: input.comments.length };
  },
  effects: { "export.staged": none },
});

export const planExport = operation({
  name: "planExport",
  input: z.object({ site: z.url(), pages: z.boolean().default(false) }),
  limit: null,
  load: async () => null,
  authorize: ({ actor }) => isSystem(actor),
  async write(tx, { input }): Promise<EventOf<"export.planned">> {
    const { site } = input;
    await planStaged(tx, input);
    await planWriters(tx);
    return { name: "export.planned", site, ...(await countPlanned(tx, site)) };
  },
  effects: { "export.planned": none },
});

export const clearExport = operation({
  name: "clearExport",
  input: z.object({}),
  limit: null,
  load: async () => null,
  authorize: ({ actor }) => isSystem(actor),
  async write(tx): Promise<EventOf<"export.cleared">> {
    await clearStaging(tx);
    return { name: "export.cleared" };
  },
  effects: { "export.cleared": none },
});
