import { hasContent } from "@/db/commands/content";
import { ALLOW, deny } from "@/lib/pipeline/verdict";
import { NOTHING_CHANGED } from "../changed";
import type { DecisionWay } from "./kind";

/** All that happens by it happens by its parts, which remove one thing each. */
export const deleteContent: DecisionWay<Record<string, never>, null> = {
  can: async (tx, { thing }) =>
    (await hasContent(tx, thing.subject.id))
      ? ALLOW
      : deny("Nothing that they wrote stands here any more.", "conflict"),
  carryOut: async () => ({ kept: null, changed: NOTHING_CHANGED }),
  takeBack: async () => NOTHING_CHANGED,
};
