import { findDraft } from "@/db/drafts/reads";
import { DRAFT_FIELD, one, SUBMISSION_FIELD, type Typed } from "@/lib/forms/typed";
import { saveDraft } from "@/lib/forum/content/drafts/operations";
import { perform } from "@/lib/pipeline/perform";
import type { OtherContext } from "@/lib/web/action";

const NOT_WRITTEN = [SUBMISSION_FIELD, DRAFT_FIELD, "look", "answersMe", "sameQuestion"];

export async function keepWords(typed: Typed, { scriptless, ...context }: OtherContext): Promise<void> {
  const { actor } = context;
  const written = Object.entries(typed).filter(([name]) => !NOT_WRITTEN.includes(name));
  if (!scriptless || actor.kind !== "member") return;
  if (!one(typed.title).trim() && !one(typed.body).trim()) return;
  const place = one(typed[DRAFT_FIELD]);
  const version = (await findDraft(actor.id, place))?.version ?? 0;
  const draft = { place, version, fields: Object.fromEntries(written), writer: actor.handle };
  await perform(saveDraft, draft, context);
}
