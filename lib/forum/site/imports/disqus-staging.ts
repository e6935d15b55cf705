import { z } from "zod";
import { countDisqus } from "@/db/disqus/numbers";
import { planPages } from "@/db/disqus/plan-pages";
import { planFates, planPlaces } from "@/db/disqus/plan-posts";
import { insertStagedDisqus } from "@/db/disqus/writes";
import { none } from "@/lib/events/effects";
import type { EventOf } from "@/lib/events/event";
import { isSystem } from "@/lib/forum/people/policy";
import { operation } from "@/lib/pipeline/operation";
import { kept } from "@/lib/text/fields";
import { findDoubles } from "./disqus-doubles";

const oldId = z.int().nullable();
const line = z.int().positive();

const thread = z.object({
  number: z.int(),
  line,
  oldId,
  forum: kept(),
  link: kept(),
  title: kept(),
  titleOfLink: kept(),
  content: kept(),
  at: z.date().nullable(),
  locked: z.boolean(),
  deleted: z.boolean(),
  keys: z.array(kept()),
  paths: z.array(kept()),
  host: kept(),
  postNumber: oldId,
  postHost: kept(),
});

const post = z.object({
  number: z.int(),
  line,
  oldId,
  threadOldId: oldId,
  parentOldId: oldId,
  author: kept(),
  memberName: kept(),
  email: kept().nullable(),
  guest: z.boolean(),
  at: z.date().nullable(),
  undated: z.boolean(),
  content: kept(),
  words: kept(),
  empty: z.boolean(),
  approved: z.boolean(),
  spam: z.boolean(),
  deleted: z.boolean(),
  split: z.enum(["question", "story"]).nullable(),
});

const rows = z.object({ threads: z.array(thread), posts: z.array(post) });
export type StagedDisqus = z.infer<typeof rows>;

export const stageDisqusExport = operation({
  name: "stageDisqusExport",
  input: rows,
  limit: null,
  load: async () => null,
  authorize: ({ actor }) => isSystem(actor),
  async write(tx, { input }): Promise<EventOf<"export.staged">> {
    await insertStagedDisqus(tx, input);
    return { name: "export.staged", items: input.threads.length, comments: input.posts.length };
  },
  effects: { "export.staged": none },
});

const plan = z.object({
  site: z.url(),
  /** A name in Disqus; comments of the account that has it are the author's. */
  authorName: kept().nullable(),
  /** The blog whose export is imported at the same time. */
  blog: z.url().nullable().default(null),
});

export const planDisqusExport = operation({
  name: "planDisqusExport",
  input: plan,
  limit: null,
  load: async () => null,
  authorize: ({ actor }) => isSystem(actor),
  async write(tx, { input }): Promise<EventOf<"disqus.planned">> {
    const { site, authorName, blog } = input;
    await planPages(tx, site, blog);
    await planFates(tx, authorName);
    await findDoubles(tx);
    await planPlaces(tx);
    return { name: "disqus.planned", site, ...(await countDisqus(tx, authorName)) };
  },
  effects: { "disqus.planned": none },
});
