import { notFound } from "next/navigation";
import { findAppeal, findNextAppeal } from "@/db/queries/appeals";
import { listKeepers } from "@/db/queries/keepers";
import { findStatement, listTextsOf } from "@/db/queries/statements";
import { currentActor } from "@/lib/auth/actor";
import { canDecideAppeal, canWriteToAppeal } from "@/lib/forum/appeals/policy";
import { mayModerate } from "@/lib/forum/moderation/policy";
import { isSent } from "../../../../(member)/asked";

/** An appeal with what it is about and what can be done with it; what was just sent is kept, whoever it is by now. */
export async function readAppeal(id: number) {
  const [viewer, at, sent] = [await currentActor(), new Date(), await isSent()];
  const may = viewer.kind === "member" && mayModerate(viewer, at).allowed;
  const appeal = may || sent ? await findAppeal({ id }) : null;
  if (!appeal) notFound();
  const viewerId = viewer.kind === "member" ? viewer.id : 0;
  if (may && appeal.personId === viewerId) notFound();
  const [statement, { texts, next: more }, keepers, next] = await Promise.all([
    findStatement(appeal.decisionId, { id: viewerId, keepsOrder: may }),
    listTextsOf(appeal.decisionId),
    listKeepers(at),
    findNextAppeal(viewerId, id),
  ]);
  const last = appeal.messages.at(-1);
  // By whom it was asked is all the same.
  const saidById = last ? (last.own ? appeal.personId : 0) : null;
  const said = { said: appeal.messages.length, saidById };
  return {
    ...{ viewer, appeal, statement, texts, more, next },
    verdict: canDecideAppeal(viewer, appeal, { at, keepers }),
    writing: canWriteToAppeal(viewer, { ...appeal, ...said }, { at, keepers }),
  };
}
