import { findDraft } from "@/db/drafts/reads";
import { DRAFT_FIELD, one, SUBMISSION_FIELD, type Typed } from "@/lib/forms/typed";
import { saveDraft } from "@/lib/forum/content/drafts/operations";
import { scheduleFrom } from "@/lib/forum/content/schedules/from-form";
import { scheduleArticle } from "@/lib/forum/content/schedules/operations";
import { articleFrom } from "@/lib/forum/content/threads/from-form";
import { publishArticle } from "@/lib/forum/content/threads/operations";
import { pathAfterPosting } from "@/lib/forum/filters/path-after-posting";
import { perform } from "@/lib/pipeline/perform";
import { freshThreadPath, previewPath, publishPlace, scheduledPath } from "@/lib/urls";
import type { OtherButton, OtherContext } from "@/lib/web/action";
import { openedAt, submissionKeyOf } from "./form";

const NOT_WRITTEN = [SUBMISSION_FIELD, DRAFT_FIELD, "scheduledId", "preview", "schedule", "publishNow"];

/** The preview shows the draft, so the draft is saved first. */
export const preview: OtherButton = async (typed, { scriptless: _, ...context }) => {
  const { actor } = context;
  const scheduledId = Number(one(typed.scheduledId)) || null;
  const place = publishPlace(scheduledId);
  const version = actor.kind === "member" ? ((await findDraft(actor.id, place))?.version ?? 0) : 0;
  const fields = Object.fromEntries(Object.entries(typed).filter(([name]) => !NOT_WRITTEN.includes(name)));
  const writer = actor.kind === "member" ? actor.handle : "";
  await perform(saveDraft, { place, version, fields, writer }, context);
  return { to: previewPath(scheduledId) };
};

export const schedule: OtherButton = async (typed, context) => {
  const { scheduledId } = await perform(scheduleArticle, scheduleFrom(typed), posting(typed, context));
  return { to: scheduledPath(scheduledId) };
};

export const publishNow: OtherButton = async (typed, context) => {
  const event = await perform(publishArticle, articleFrom(typed), posting(typed, context));
  const thread = freshThreadPath({ id: event.threadId, slug: event.slug }, event.revision);
  return { to: pathAfterPosting(event, thread) };
};

function posting(typed: Typed, { scriptless: _, ...context }: OtherContext) {
  return {
    ...context,
    submissionKey: submissionKeyOf(typed),
    openedAt: openedAt(typed),
    draftPlace: one(typed[DRAFT_FIELD]) || undefined,
  };
}
