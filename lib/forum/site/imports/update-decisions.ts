import { listDecisionsAbout } from "@/db/decisions/reads";
import { GONE, LOCKED_THERE } from "@/db/imports/compare";
import { findImportsDecision, listThreadsToLock } from "@/db/imports/update-writes";
import type { Tx } from "@/db/transaction";
import { pagesOf } from "@/lib/events/changed";
import type { EffectsOf } from "@/lib/events/effects";
import type { EventOf } from "@/lib/events/event";
import { relateThreadsSoon } from "@/lib/events/job";
import { hold, release } from "@/lib/forum/filters/holding/hold";
import { setState } from "@/lib/forum/filters/holding/set-state";
import type { Recorded } from "@/lib/forum/filters/holding/store-decision";
import { makeDecisions } from "@/lib/forum/moderation/decisions/make-decision";
import { isSystem } from "@/lib/forum/people/policy";
import { allOf } from "@/lib/forum/targets/changed";
import { targetIfThere } from "@/lib/forum/targets/locked-target";
import type { Target } from "@/lib/forum/targets/target";
import { whatShows } from "@/lib/forum/targets/visibility";
import { operation } from "@/lib/pipeline/operation";
import { lockImportedInput, targetsInput } from "./update-input";

/** No spam filter learns from these decisions: the blog does not say why it no longer shows a post. */
const effects: EffectsOf<"imported.decided"> = {
  "imported.decided": ({ changed }) => ({ stale: pagesOf(changed), jobs: [relateThreadsSoon()] }),
};

/** Hides what the old blog no longer shows, by decisions that moderators can undo. */
export const hideImported = operation({
  name: "hideImported",
  input: targetsInput,
  limit: null,
  load: async () => null,
  authorize: ({ actor }) => isSystem(actor),
  async write(tx, { input: { targets }, at }): Promise<EventOf<"imported.decided">> {
    const made: Recorded[] = [];
    for (const target of inOrder(targets)) {
      const locked = await targetIfThere(tx, target);
      const decided = await listDecisionsAbout(tx, target);
      const byPeople = decided.some(({ byId, undoneById }) => byId !== null || undoneById !== null);
      if (!locked || locked.state.hiddenAt || locked.state.removedAt || byPeople) continue;
      made.push(await hold(tx, { kind: "hide", target, reason: { key: GONE } }, at));
    }
    return decidedBy(made);
  },
  effects,
});

/** Shows what waited for approval or was hidden on the old blog, and is public there now. */
export const showImported = operation({
  name: "showImported",
  input: targetsInput,
  limit: null,
  load: async () => null,
  authorize: ({ actor }) => isSystem(actor),
  async write(tx, { input: { targets }, at }): Promise<EventOf<"imported.decided">> {
    const made: Recorded[] = [];
    for (const target of inOrder(targets)) {
      const decisionId = await findImportsDecision(tx, target, GONE);
      const shown = decisionId ? await release(tx, decisionId, at) : await approve(tx, target);
      if (shown) made.push(shown);
    }
    return decidedBy(made);
  },
  effects,
});

/** Comments that waited on the blog were hidden without a decision. */
async function approve(tx: Tx, target: Target): Promise<Recorded | null> {
  const locked = await targetIfThere(tx, target);
  if (!locked?.state.hiddenAt || (await listDecisionsAbout(tx, target)).length > 0) return null;
  const restored = await setState(tx, locked, { ...locked.state, hiddenAt: null }, { accepted: false });
  return { decisionId: 0, caseId: null, changed: await whatShows(tx, locked), restored };
}

/** Locks up to 100 threads whose comments were closed; threads that a decision has locked or unlocked stay as they are. */
export const lockImported = operation({
  name: "lockImported",
  input: lockImportedInput,
  limit: null,
  load: (tx, { site }) => listThreadsToLock(tx, site),
  authorize: ({ actor }) => isSystem(actor),
  async write(tx, { loaded: threads, at }): Promise<EventOf<"imported.decided">> {
    const locks = threads.map((id) => ({
      kind: "lock" as const,
      target: { kind: "thread" as const, id },
      by: null,
      reason: { key: LOCKED_THERE },
    }));
    return decidedBy(await makeDecisions(tx, locks, at));
  },
  effects,
});

const decidedBy = (made: readonly Recorded[]): EventOf<"imported.decided"> => ({
  name: "imported.decided",
  decisionIds: made.map(({ decisionId }) => decisionId).filter((id) => id > 0),
  changed: allOf(made.map(({ changed }) => changed)),
  restored: made.flatMap(({ restored }) => restored),
});

/** Threads before their comments, each in the order of ids, as everything locks them. */
const inOrder = (targets: readonly Target[]): Target[] =>
  targets.toSorted((one, other) => other.kind.localeCompare(one.kind) || one.id - other.id);
