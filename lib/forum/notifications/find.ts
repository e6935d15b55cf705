import {
  type CommentFacts,
  findCommentFacts,
  findOwner,
  findThreadFacts,
  listCommentFacts,
} from "@/db/notifications/facts";
import { lockResolution } from "@/db/questions/writes";
import { lockReminder } from "@/db/saved/writes";
import { findRefused } from "@/db/schedules/reads";
import type { Tx } from "@/db/transaction";
import type { NotificationCause } from "@/lib/events/job";
import { resolutionNote } from "@/lib/forum/answers/questions/rules";
import { notPublished } from "@/lib/forum/content/schedules/rules";
import type { RichText } from "@/lib/rich-text/document";
import { mentionsIn } from "@/lib/rich-text/mentions";
import type { OutgoingNotification } from "./notify";
import { notificationsOfDecision } from "./of-decisions";
import {
  ACCEPTED,
  ANSWER_ACCEPTED,
  audienceOfAccepted,
  audienceOfAnswer,
  audienceOfComment,
  audienceOfDecision,
  audienceOfReminder,
  audienceOfResolution,
  audienceOfThread,
  reminderNote,
} from "./rules";

type Of<Name extends NotificationCause["of"]> = Extract<NotificationCause, { of: Name }>;

export async function listOutgoingNotifications(
  tx: Tx,
  news: NotificationCause,
): Promise<OutgoingNotification[]> {
  switch (news.of) {
    case "comment":
      return ofComment(tx, news);
    case "thread":
      return ofThread(tx, news);
    case "acceptance":
      return ofAcceptance(tx, news);
    case "resolution":
      return ofResolution(tx, news);
    case "decision":
      return ofDecision(tx, news);
    case "statement":
      return notificationsOfDecision(tx, news.decisionId);
    case "schedule":
      return ofSchedule(tx, news);
    case "reminder":
      return ofReminder(tx, news);
  }
}

async function ofComment(tx: Tx, { commentId, edited }: Of<"comment">): Promise<OutgoingNotification[]> {
  const comment = await findCommentFacts(tx, commentId);
  return comment ? [ofFacts(comment, edited)] : [];
}

/** Of the replies that readers can see. */
export async function listOutgoingReplies(tx: Tx, commentIds: readonly number[]) {
  return (await listCommentFacts(tx, commentIds)).map((comment) => ofFacts(comment, false));
}

function ofFacts(comment: CommentFacts, edited: boolean) {
  const { threadId, commentId, writerId, body } = comment;
  const audience = audienceOfComment(comment, mentionsIn(body as RichText), edited);
  return { threadId, commentId, audience, but: [writerId], by: known(comment) };
}

/** The asker of an anonymous question is nobody here. */
const known = ({ writerId, masked }: CommentFacts): number[] => (masked ? [] : [writerId]);

async function ofThread(tx: Tx, { threadId }: Of<"thread">): Promise<OutgoingNotification[]> {
  const thread = await findThreadFacts(tx, threadId);
  if (!thread) return [];
  const audience = audienceOfThread(mentionsIn(thread.body as RichText));
  const { writerId, anonymous } = thread;
  return [{ threadId, commentId: null, audience, but: [writerId], by: anonymous ? [] : [writerId] }];
}

async function ofAcceptance(tx: Tx, { commentId, by }: Of<"acceptance">): Promise<OutgoingNotification[]> {
  const comment = await findCommentFacts(tx, commentId);
  if (!comment?.accepted) return [];
  const { askerId, writerId } = comment;
  const place = placeOf(comment, commentId);
  const accepter = by ?? askerId;
  const knownAccepter = comment.anonymous && accepter === askerId ? [] : [accepter];
  const all = [...knownAccepter, ...known(comment)];
  return [
    { ...place, audience: audienceOfAccepted(writerId), note: ACCEPTED, but: [accepter], by: knownAccepter },
    {
      ...place,
      audience: audienceOfAnswer(askerId),
      note: ANSWER_ACCEPTED,
      but: [accepter, writerId],
      by: all,
    },
  ];
}

async function ofResolution(
  tx: Tx,
  { threadId, commentId }: Of<"resolution">,
): Promise<OutgoingNotification[]> {
  const resolution = await lockResolution(tx, threadId, commentId);
  const askerId = await findOwner(tx, threadId, commentId);
  const note = resolution && resolutionNote(resolution.kind, resolution.reason);
  if (!note || askerId === null) return [];
  const audience = audienceOfResolution(askerId, commentId === null);
  const by = [resolution.resolvedById];
  return [{ threadId, commentId, audience, note, but: by, by }];
}

async function ofDecision(
  tx: Tx,
  { threadId, commentId, note, by }: Of<"decision">,
): Promise<OutgoingNotification[]> {
  const writerId = await findOwner(tx, threadId, commentId);
  return writerId === null
    ? []
    : [{ threadId, commentId, audience: audienceOfDecision(writerId), note, but: by ? [by] : [] }];
}

async function ofSchedule(tx: Tx, { scheduledId }: Of<"schedule">): Promise<OutgoingNotification[]> {
  const article = await findRefused(tx, scheduledId);
  if (!article?.refusal) return [];
  const note = notPublished(article.title, article.refusal);
  const audience = audienceOfDecision(article.personId);
  return [{ threadId: null, commentId: null, scheduledId, audience, note, but: [], now: true }];
}

/** A reminder of a post that is gone is dropped: an email with nothing to read would only tell that somebody took it away. */
async function ofReminder(tx: Tx, { savedId, remindAt }: Of<"reminder">): Promise<OutgoingNotification[]> {
  const reminder = await lockReminder(tx, savedId, new Date(remindAt));
  if (!reminder) return [];
  const { personId, remindOn, threadId, commentId } = reminder;
  const audience = audienceOfReminder(personId);
  return [{ threadId, commentId, audience, note: reminderNote(remindOn), but: [], now: true }];
}

const placeOf = ({ threadId }: CommentFacts, commentId: number) => ({ threadId, commentId });
