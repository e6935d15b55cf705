import { z } from "zod";
import { listUnclassified } from "@/db/questions/unclassified";
import { updateIsQuestion } from "@/db/questions/writes";
import { none } from "@/lib/events/effects";
import type { EventOf } from "@/lib/events/event";
import { isSystem } from "@/lib/forum/people/policy";
import { operation } from "@/lib/pipeline/operation";
import type { RichText } from "@/lib/rich-text/document";
import { bodyAsks } from "./asks";

const A_BATCH = 200;

/** For comments of the author's queue that are older than the classifier. */
export const classifyComments = operation({
  name: "classifyComments",
  input: z.object({ after: z.int().nonnegative() }),
  limit: null,
  load: (tx, { after }) => listUnclassified(tx, { after, limit: A_BATCH }),
  authorize: ({ actor }) => isSystem(actor),
  async write(tx, { loaded }): Promise<EventOf<"comments.classified">> {
    const found = loaded.map(({ commentId, body }) => ({ commentId, asks: bodyAsks(body as RichText) }));
    for (const asks of [true, false]) {
      const ids = found.filter((one) => one.asks === asks).map(({ commentId }) => commentId);
      await updateIsQuestion(tx, ids, asks);
    }
    return { name: "comments.classified", comments: found.length, last: loaded.at(-1)?.id ?? null };
  },
  effects: { "comments.classified": none },
});
