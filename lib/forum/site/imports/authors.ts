import { findAuthorPerson, findTakenHandles } from "@/db/imports/already-here";
import { findTakenFolds } from "@/db/people/reads";
import { updateRole } from "@/db/people/role-writes";
import { insertPerson } from "@/db/people/writes";
import type { EventOf } from "@/lib/events/event";
import { peopleEffects } from "@/lib/forum/people/effects";
import { foldName, foldsOf } from "@/lib/forum/people/fold";
import { isSystem } from "@/lib/forum/people/policy";
import { roleEffects } from "@/lib/forum/people/roles/effects";
import { operation } from "@/lib/pipeline/operation";
import { deny } from "@/lib/pipeline/verdict";
import { handlesFor } from "./handles";
import { importAuthorInput } from "./input";
import { shownName } from "./names";

export const importAuthor = operation({
  name: "importAuthor",
  input: importAuthorInput,
  limit: null,
  load: (tx, input) => findAuthorPerson(tx, input),
  authorize({ actor, loaded }) {
    const verdict = isSystem(actor);
    if (!verdict.allowed || !loaded || loaded.role === "member") return verdict;
    return deny("This person already writes articles.", "conflict");
  },
  async write(tx, { input, loaded, at }): Promise<EventOf<"role.changed" | "person.enrolled">> {
    if (loaded) {
      await updateRole(tx, loaded.id, "author");
      const { id: personId, handle, role: from } = loaded;
      return { name: "role.changed", personId, handle, from, to: "author" };
    }
    const name = shownName(input.name);
    const candidates = handlesFor(name, `author:${input.email ?? input.login}`);
    const taken = await findTakenHandles(tx, candidates);
    const imitated = await findTakenFolds(tx, candidates.map(foldName));
    const handle =
      candidates.find((candidate) => !taken.has(candidate) && !imitated.has(foldName(candidate))) ?? "";
    const personId = await insertPerson(tx, {
      handle,
      name,
      email: input.email,
      role: "author",
      joinedAt: at,
      ...foldsOf({ handle, name }),
    });
    return { name: "person.enrolled", personId, handle };
  },
  effects: { ...roleEffects, ...peopleEffects },
});
