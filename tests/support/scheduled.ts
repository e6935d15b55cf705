import { database } from "@/db/client";
import { scheduledArticles } from "@/db/schedules/schema";
import type { Member } from "@/lib/pipeline/actor";
import { DAY_MS } from "@/lib/time";
import { localOf } from "@/lib/words/zoned";
import { article } from "./world";

export const ZONE = "Europe/Berlin";
/** A whole minute, because the form takes minutes. */
export const SOON = new Date(Math.ceil((Date.now() + DAY_MS) / 60_000) * 60_000);

export const scheduled = (publishAt = SOON, timeZone = ZONE) => ({
  ...article("What a winter of walking taught me"),
  scheduledId: null as number | null,
  publishAt: localOf(publishAt, timeZone),
  timeZone,
});

/** Without an event. */
export async function scheduledBy({ id }: Member): Promise<number> {
  const { title, body, tags } = scheduled();
  const article = { personId: id, title, body, tags, publishAt: SOON, timeZone: ZONE };
  const [row] = await database()
    .insert(scheduledArticles)
    .values(article)
    .returning({ id: scheduledArticles.id });
  return row?.id ?? 0;
}
