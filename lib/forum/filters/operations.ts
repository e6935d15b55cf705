import { findFilteredText } from "@/db/filters/reads";
import type { Tx } from "@/db/transaction";
import { pagesOf } from "@/lib/events/changed";
import type { EventOf } from "@/lib/events/event";
import type { Held } from "@/lib/events/filters";
import { isSystem } from "@/lib/forum/people/policy";
import { commentInLockedThread, lockedThread } from "@/lib/forum/targets/locked-thread";
import { operation } from "@/lib/pipeline/operation";
import { applyInspection } from "./apply-inspection";
import { statementsOf } from "./effects";
import { holds } from "./findings";
import { fileFindingsInput } from "./input";
import { NOTHING_FOUND, type Place } from "./inspect";

type Text = NonNullable<Place>;

export const fileFindings = operation({
  name: "fileFindings",
  input: fileFindingsInput,
  limit: null,
  async load(tx, { texts }) {
    const standing = [];
    for (const text of [...texts].sort(byKindAndNumber)) if (await isNews(tx, text)) standing.push(text);
    return standing;
  },
  authorize: ({ actor }) => isSystem(actor),
  async write(tx, { loaded, at }): Promise<EventOf<"texts.flagged">> {
    const held: Held[] = [];
    for (const { findings, ...place } of loaded) {
      const hiddenAt = holds(findings) ? at : null;
      const { filtered } = await applyInspection(
        tx,
        { ...NOTHING_FOUND, findings, hiddenAt },
        { actor: null, at, place },
      );
      if (filtered?.held) held.push(filtered.held);
    }
    return { name: "texts.flagged", texts: loaded.length, held };
  },
  effects: {
    "texts.flagged": ({ held }) => ({
      stale: held.flatMap(({ changed }) => pagesOf(changed)),
      jobs: held.flatMap(statementsOf),
    }),
  },
});

async function isNews(tx: Tx, { kind, id }: Text): Promise<boolean> {
  const found = await findFilteredText({ kind, id }, tx);
  if (!found?.shown || found.seen) return false;
  if (kind === "thread") await lockedThread(tx, id);
  else await commentInLockedThread(tx, id);
  return true;
}

/** Locks in one order, so that two transactions cannot deadlock. */
const byKindAndNumber = (a: Text, b: Text) => a.kind.localeCompare(b.kind) || a.id - b.id;
