import { z } from "zod";
import { lockSettings } from "@/db/site/writes";
import type { EventOf } from "@/lib/events/event";
import { isAdmin } from "@/lib/forum/people/policy";
import { operation } from "@/lib/pipeline/operation";
import { ALLOW, andThen, deny } from "@/lib/pipeline/verdict";
import { settingsEffects } from "./effects";
import { loadPin, PINNED_ARTICLE, pin } from "./pinned-article";

const articleId = z.int().positive().nullable();

/** `was` is the article that was pinned when the form was opened. */
export const changePinnedArticle = operation({
  name: "changePinnedArticle",
  input: z.object({ threadId: articleId, was: articleId }),
  limit: { points: 100, seconds: 3600 },
  admit: isAdmin,
  async load(tx, { threadId }) {
    await lockSettings(tx, [PINNED_ARTICLE]);
    return loadPin(tx, threadId);
  },
  authorize: ({ actor, loaded, input, at }) =>
    andThen(isAdmin(actor, at), () => {
      const chosen = loaded.threads.find((thread) => thread.threadId === input.threadId);
      if (chosen && chosen.kind !== "article") return deny("Only an article can be pinned.", "conflict");
      if (loaded.from === input.was || loaded.from === input.threadId) return ALLOW;
      return deny(
        "Somebody pinned another article after you opened this page. Choose again to replace it.",
        "conflict",
      );
    }),
  async write(
    tx,
    { input, loaded, actor, at },
  ): Promise<EventOf<"pin.changed"> | EventOf<"settings.unchanged">> {
    if (loaded.from === input.threadId) return { name: "settings.unchanged" };
    return pin(tx, loaded, {
      name: PINNED_ARTICLE,
      from: loaded.from,
      to: input.threadId,
      changedById: actor.kind === "member" ? actor.id : null,
      changedAt: at,
    });
  },
  effects: settingsEffects,
});
