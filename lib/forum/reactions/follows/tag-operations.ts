import { z } from "zod";
import { findTagSlug } from "@/db/tags/reads";
import { deleteTagFollow, insertTagFollow } from "@/db/tags/writes";
import type { Tx } from "@/db/transaction";
import { DomainError } from "@/lib/errors";
import { none } from "@/lib/events/effects";
import type { EventOf } from "@/lib/events/event";
import { memberOperation } from "@/lib/pipeline/operation";
import { ALLOW } from "@/lib/pipeline/verdict";

const input = z.object({ tagId: z.int().positive() });
const AN_HOURS = { points: 300, seconds: 3600 };

export const followTag = memberOperation({
  name: "followTag",
  input,
  limit: AN_HOURS,
  load: (tx, { tagId }) => slugOf(tx, tagId),
  authorize: () => ALLOW,
  async write(tx, { input: { tagId }, loaded: slug, actor, at }): Promise<EventOf<"tag.followed">> {
    await insertTagFollow(tx, { personId: actor.id, tagId, createdAt: at });
    return { name: "tag.followed", tagId, slug };
  },
  effects: { "tag.followed": none },
});

export const unfollowTag = memberOperation({
  name: "unfollowTag",
  input,
  limit: AN_HOURS,
  load: (tx, { tagId }) => slugOf(tx, tagId),
  authorize: () => ALLOW,
  async write(tx, { input: { tagId }, loaded: slug, actor }): Promise<EventOf<"tag.unfollowed">> {
    await deleteTagFollow(tx, actor.id, tagId);
    return { name: "tag.unfollowed", tagId, slug };
  },
  effects: { "tag.unfollowed": none },
});

async function slugOf(tx: Tx, tagId: number): Promise<string> {
  const slug = await findTagSlug(tx, tagId);
  if (!slug) throw new DomainError("not_found", "There is no such tag.");
  return slug;
}
