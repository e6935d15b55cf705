import { lockDraft, upsertDraft } from "@/db/drafts/writes";
import { findMemberState } from "@/db/people/reads";
import { countOtherSchedules, readTypedGuest, type ScheduledArticle } from "@/db/schedules/reads";
import {
  deleteScheduled,
  insertScheduled,
  lockScheduled,
  updateRefusal,
  updateScheduled,
} from "@/db/schedules/writes";
import { DomainError } from "@/lib/errors";
import { none } from "@/lib/events/effects";
import type { EventOf } from "@/lib/events/event";
import { notify } from "@/lib/events/job";
import { attachPictures } from "@/lib/forum/content/pictures/attach";
import { chosenTags } from "@/lib/forum/content/threads/chosen-tags";
import { threadEffects } from "@/lib/forum/content/threads/effects";
import { guestColumns } from "@/lib/forum/content/threads/guest-author";
import { canPublish } from "@/lib/forum/content/threads/policy";
import { storeThread } from "@/lib/forum/content/threads/store";
import { resolveMentions } from "@/lib/forum/people/mentions";
import { isSystem } from "@/lib/forum/people/policy";
import { memberOperation, operation } from "@/lib/pipeline/operation";
import { andThen } from "@/lib/pipeline/verdict";
import type { RichText } from "@/lib/rich-text/document";
import { publishPlace } from "@/lib/urls";
import { refusalInput, scheduleArticleInput, scheduledInput } from "./input";
import { canBePublished, canSchedule, ownsSchedule } from "./policy";
import { LATEST_MS } from "./rules";

const AN_HOURS = { points: 60, seconds: 3600 };

/** Also changes an article that is scheduled already. */
export const scheduleArticle = memberOperation({
  name: "scheduleArticle",
  input: scheduleArticleInput,
  limit: AN_HOURS,
  admit: canPublish,
  async load(tx, { scheduledId, tags }, actor) {
    const scheduled = scheduledId === null ? undefined : await lockScheduled(tx, scheduledId);
    await chosenTags(tx, tags);
    return { scheduled, others: await countOtherSchedules(tx, actor.id, scheduledId) };
  },
  authorize: ({ actor, loaded, at }) => canSchedule(actor, loaded, at),
  async write(tx, { input, loaded, actor, at }): Promise<EventOf<"article.scheduled">> {
    const { title, tags, publishAt, timeZone } = input;
    requireComing(publishAt, at);
    const { scheduled } = loaded;
    await attachPictures(tx, {
      body: input.body,
      writerId: actor.id,
      before: scheduled ? (scheduled.body as RichText) : undefined,
    });
    const body = await resolveMentions(tx, input.body);
    const article = {
      personId: actor.id,
      title,
      body,
      tags,
      publishAt,
      timeZone,
      scheduledAt: at,
      ...(await guestColumns(tx, input, actor)),
    };
    if (scheduled) await updateScheduled(tx, scheduled.id, article);
    const scheduledId = scheduled?.id ?? (await insertScheduled(tx, article));
    return { name: "article.scheduled", scheduledId, publishAt: publishAt.toISOString() };
  },
  effects: {
    "article.scheduled": ({ scheduledId, publishAt }) => ({
      jobs: [
        {
          name: "publish_article",
          payload: { scheduledId },
          runAt: new Date(publishAt),
          // A changed time gets a job of its own; the job at the old time finds nothing to do.
          key: `publish_article:${scheduledId}:${publishAt}`,
        },
      ],
    }),
  },
});

function requireComing(publishAt: Date, at: Date): void {
  if (publishAt > at && publishAt.getTime() - at.getTime() <= LATEST_MS) return;
  const sentence =
    publishAt > at
      ? "Choose a time within a year. Your text is kept."
      : "This time is over. Choose a later one, or publish the article now. Your text is kept.";
  throw new DomainError("invalid", sentence, { fields: { publishAt: sentence } });
}

/** The article becomes a draft again, unless its writer has begun to change it: that draft is newer. */
export const cancelSchedule = memberOperation({
  name: "cancelSchedule",
  input: scheduledInput,
  limit: AN_HOURS,
  load: (tx, { scheduledId }) => lockScheduled(tx, scheduledId),
  authorize: ({ actor, loaded }) => ownsSchedule(actor, loaded),
  async write(tx, { input, loaded, actor, at }): Promise<EventOf<"schedule.cancelled">> {
    const id = input.scheduledId;
    const place = publishPlace(id);
    if (loaded && !(await lockDraft(tx, actor.id, place))) {
      const { title, body, tags, guestUrl } = loaded;
      const guestName = await readTypedGuest(tx, id);
      const fields = { title, document: JSON.stringify(body), tags, guestName, guestUrl: guestUrl ?? "" };
      await upsertDraft(tx, { personId: actor.id, place, fields, version: 1, savedAt: at });
    }
    await deleteScheduled(tx, id);
    return { name: "schedule.cancelled", scheduledId: id };
  },
  effects: { "schedule.cancelled": none },
});

/** Carried out by the job at the chosen time, as if the writer published it then. */
export const publishScheduled = operation({
  name: "publishScheduled",
  input: scheduledInput,
  limit: null,
  async load(tx, { scheduledId }) {
    const article = await lockScheduled(tx, scheduledId);
    if (!article) throw new DomainError("not_found", "This article is no longer scheduled.");
    return { article, writer: await findMemberState(tx, article.personId) };
  },
  authorize: ({ actor, loaded: { article, writer }, at }) =>
    andThen(isSystem(actor), () =>
      canBePublished(writer && { kind: "member", ...writer }, article.publishAt, at),
    ),
  async write(tx, { loaded: { article, writer }, ...request }): Promise<EventOf<"thread.posted">> {
    if (!writer) throw new Error("The writer of a scheduled article is gone.");
    await deleteScheduled(tx, article.id);
    const { guestId, guestName, guestUrl } = article;
    const posting = {
      ...request,
      actor: { kind: "member", ...writer },
      input: wordsOf(article),
      loaded: { tags: await chosenTags(tx, article.tags), posts: null },
    } as const;
    return storeThread(tx, "article", posting, { guestId, guestName, guestUrl });
  },
  effects: threadEffects,
});

const wordsOf = ({ title, body, tags }: ScheduledArticle) => ({ title, body: body as RichText, tags });

/** Keeps the article and the sentence that its writer reads beside it. */
export const refuseScheduled = operation({
  name: "refuseScheduled",
  input: refusalInput,
  limit: null,
  load: (tx, { scheduledId }) => lockScheduled(tx, scheduledId),
  authorize: ({ actor }) => isSystem(actor),
  async write(tx, { input }): Promise<EventOf<"schedule.refused">> {
    await updateRefusal(tx, input.scheduledId, input.refusal);
    return { name: "schedule.refused", scheduledId: input.scheduledId };
  },
  effects: {
    "schedule.refused": ({ scheduledId }) => ({ jobs: [notify({ of: "schedule", scheduledId })] }),
  },
});
