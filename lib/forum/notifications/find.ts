import { type CommentFacts, findCommentFacts, findOwner, findThreadFacts } from "@/db/notifications/facts";
import { lockResolution } from "@/db/questions/writes";
import type { Tx } from "@/db/transaction";
import type { News } from "@/lib/events/job";
import { resolutionNote } from "@/lib/forum/answers/questions/rules";
import type { RichText } from "@/lib/rich-text/document";
import { mentionsIn } from "@/lib/rich-text/mentions";
import { tellingsOfDecision } from "./of-decisions";
import {
  ACCEPTED,
  ANSWER_ACCEPTED,
  audienceOfAccepted,
  audienceOfAnswer,
  audienceOfComment,
  audienceOfDecision,
  audienceOfResolution,
  audienceOfThread,
} from "./rules";
import type { Telling } from "./tell";

type Of<Name extends News["of"]> = Extract<News, { of: Name }>;

/** What is told of it, and to whom; nothing where it is gone by now. */
export async function findTellings(tx: Tx, news: News): Promise<Telling[]> {
  switch (news.of) {
    case "comment":
      return ofComment(tx, news);
    case "thread":
      return ofThread(tx, news);
    case "acceptance":
      return ofAcceptance(tx, news);
    case "settlement":
      return ofSettlement(tx, news);
    case "decision":
      return ofDecision(tx, news);
    case "statement":
      return tellingsOfDecision(tx, news.decisionId);
  }
}

async function ofComment(tx: Tx, { commentId, edited }: Of<"comment">): Promise<Telling[]> {
  const comment = await findCommentFacts(tx, commentId);
  if (!comment) return [];
  const audience = audienceOfComment(comment, mentionsIn(comment.body as RichText), edited);
  return [{ ...placeOf(comment, commentId), audience, but: [comment.writerId] }];
}

async function ofThread(tx: Tx, { threadId }: Of<"thread">): Promise<Telling[]> {
  const thread = await findThreadFacts(tx, threadId);
  if (!thread) return [];
  const audience = audienceOfThread(mentionsIn(thread.body as RichText));
  return [{ threadId, commentId: null, audience, but: [thread.writerId] }];
}

async function ofAcceptance(tx: Tx, { commentId, by }: Of<"acceptance">): Promise<Telling[]> {
  const comment = await findCommentFacts(tx, commentId);
  if (!comment?.accepted) return [];
  const { askerId, writerId } = comment;
  const place = placeOf(comment, commentId);
  const accepter = by ?? askerId;
  return [
    { ...place, audience: audienceOfAccepted(writerId), note: ACCEPTED, but: [accepter] },
    { ...place, audience: audienceOfAnswer(askerId), note: ANSWER_ACCEPTED, but: [accepter, writerId] },
  ];
}

async function ofSettlement(tx: Tx, { threadId, commentId }: Of<"settlement">): Promise<Telling[]> {
  const settlement = await lockResolution(tx, threadId, commentId);
  const askerId = await findOwner(tx, threadId, commentId);
  const note = settlement && resolutionNote(settlement.kind, settlement.reason);
  if (!note || askerId === null) return [];
  const audience = audienceOfResolution(askerId, commentId === null);
  return [{ threadId, commentId, audience, note, but: [settlement.settledBy] }];
}

async function ofDecision(tx: Tx, { threadId, commentId, note, by }: Of<"decision">): Promise<Telling[]> {
  const writerId = await findOwner(tx, threadId, commentId);
  return writerId === null
    ? []
    : [{ threadId, commentId, audience: audienceOfDecision(writerId), note, but: by ? [by] : [] }];
}

const placeOf = ({ threadId }: CommentFacts, commentId: number) => ({ threadId, commentId });
