import { z } from "zod";
import { addChanges, markStates } from "@/db/imports/compare";
import { renumberComments, renumberItems } from "@/db/imports/same-numbers";
import { none } from "@/lib/events/effects";
import type { EventOf } from "@/lib/events/event";
import { isSystem } from "@/lib/forum/people/policy";
import { operation } from "@/lib/pipeline/operation";
import { site } from "./input";

const numbers = z.array(z.int().positive());

/** Posts and comments that only share a number with others get one of their own, so that nothing is overwritten. */
export const renumberStaged = operation({
  name: "renumberStaged",
  input: z.object({ items: numbers, comments: numbers }),
  limit: null,
  load: async () => null,
  authorize: ({ actor }) => isSystem(actor),
  async write(tx, { input: { items, comments } }): Promise<EventOf<"export.renumbered">> {
    await renumberItems(tx, items);
    await renumberComments(tx, comments);
    return { name: "export.renumbered", posts: items.length, comments: comments.length };
  },
  effects: { "export.renumbered": none },
});

const changed = z.array(
  z.object({ number: z.int().positive(), changes: z.array(z.enum(["title", "text", "kept"])).min(1) }),
);

/** Finds what is hidden on one side only. */
export const compareStates = operation({
  name: "compareStates",
  input: z.object({ site }),
  limit: null,
  load: async () => null,
  authorize: ({ actor }) => isSystem(actor),
  async write(tx, { input }): Promise<EventOf<"export.compared">> {
    await markStates(tx, input.site);
    return { name: "export.compared", posts: 0, comments: 0 };
  },
  effects: { "export.compared": none },
});

export const noteChanges = operation({
  name: "noteChanges",
  input: z.object({ posts: changed, comments: changed }),
  limit: null,
  load: async () => null,
  authorize: ({ actor }) => isSystem(actor),
  async write(tx, { input: { posts, comments } }): Promise<EventOf<"export.compared">> {
    if (posts.length > 0) await addChanges(tx, "staged_items", posts);
    if (comments.length > 0) await addChanges(tx, "staged_comments", comments);
    return { name: "export.compared", posts: posts.length, comments: comments.length };
  },
  effects: { "export.compared": none },
});
