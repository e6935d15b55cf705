import { z } from "zod";
import { hasUnfolded } from "@/db/people/reads";
import { lockUnfolded, updateFolds } from "@/db/people/writes";
import { none } from "@/lib/events/effects";
import type { EventOf } from "@/lib/events/event";
import { SYSTEM } from "@/lib/pipeline/actor";
import { operation } from "@/lib/pipeline/operation";
import { perform } from "@/lib/pipeline/perform";
import { FOLD_VERSION, foldsOf } from "./fold";
import { isSystem } from "./policy";

const A_BATCH = 1_000;

export const foldNames = operation({
  name: "foldNames",
  input: z.object({}),
  limit: null,
  load: (tx) => lockUnfolded(tx, FOLD_VERSION, A_BATCH),
  authorize: ({ actor }) => isSystem(actor),
  async write(tx, { loaded }): Promise<EventOf<"names.folded">> {
    await updateFolds(
      tx,
      loaded.map((person) => ({ id: person.id, ...foldsOf(person) })),
    );
    return { name: "names.folded", people: loaded.length };
  },
  effects: { "names.folded": none },
});

/** Runs before anybody can take a name: an unfolded name could be imitated. */
export async function foldAllNames(): Promise<void> {
  while (await hasUnfolded(FOLD_VERSION)) {
    const { people } = await perform(foldNames, {}, { actor: SYSTEM, source: "job" });
    // Another process folds the rest.
    if (people === 0) return;
  }
}
