import type { NotificationKind } from "@/db/notifications/schema";
import { listNotificationsOfMail, type MailedNotification } from "@/db/notifications/to-mail";
import { readEnv } from "@/lib/env";
import { KINDS } from "@/lib/forum/notifications/mail/rules";
import { openingLinesOf } from "@/lib/rich-text/opening";
import { commentPath, inboxPath, publishPath, threadPath } from "@/lib/urls";
import { wordFor } from "@/lib/words/counts";
import { decisionPart } from "./decision-part";
import { type Block, button, heading, link, paragraph, quote } from "./letter";
import { introOf, subjectOf, titleOf } from "./notification-words";
import type { Composed } from "./send-once";

const MOST_QUOTED = 30;
const OPENING = 400;

export async function notificationLetter(
  mailId: number,
  kinds: NotificationKind[],
): Promise<Composed | null> {
  const news = await listNotificationsOfMail(mailId, kinds);
  const [first] = news;
  if (!first) return null;
  const parts = [...byPart(byImportance(news).slice(0, MOST_QUOTED)).values()];
  const { publicUrl } = readEnv();
  const drawn = await Promise.all(
    parts.map((each) => partOf(each, publicUrl, parts.length === 1 ? button : link)),
  );
  return {
    subject: subjectOf(news),
    threadId: news.every(({ threadId }) => threadId === first.threadId)
      ? (first.threadId ?? undefined)
      : undefined,
    kinds: KINDS.filter((kind) => news.some((each) => each.kind === kind)),
    blocks: [
      ...drawn.flat(),
      ...(news.length > MOST_QUOTED ? [paragraph(`And ${news.length - MOST_QUOTED} more.`)] : []),
      (parts.length === 1 ? link : button)("Open your inbox", publicUrl + inboxPath),
    ],
  };
}

export function bestKind(kinds: readonly NotificationKind[]): NotificationKind {
  return KINDS.find((kind) => kinds.includes(kind)) ?? "reply";
}

function byImportance(news: readonly MailedNotification[]): MailedNotification[] {
  return [...news].sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind));
}

function byPart(news: readonly MailedNotification[]): Map<string, MailedNotification[]> {
  const parts = new Map<string, MailedNotification[]>();
  for (const each of news) {
    const key = keyOf(each);
    parts.set(key, [...(parts.get(key) ?? []), each]);
  }
  return parts;
}

function keyOf({ decision, scheduledId, threadId }: MailedNotification): string {
  if (scheduledId) return `schedule ${scheduledId}`;
  return decision ? `decision ${decision.id}` : `thread ${threadId}`;
}

async function partOf(news: MailedNotification[], publicUrl: string, lead: typeof link): Promise<Block[]> {
  const [first] = news;
  if (!first) return [];
  const { decision, scheduledId, note } = first;
  if (scheduledId)
    return [
      heading(titleOf(first)),
      paragraph(note ?? ""),
      lead("Open the article", publicUrl + publishPath(scheduledId)),
    ];
  if (decision) return decisionPart({ ...first, decision }, publicUrl, lead);
  const thread = threadPath({ id: first.threadId ?? 0, slug: first.slug ?? "" });
  const to = first.commentId ? commentPath(first.commentId) : thread;
  return [
    heading(titleOf(first), first.title ? publicUrl + thread : undefined),
    ...news.map((each) =>
      each.note
        ? paragraph(each.note)
        : quote(introOf(each), openingLinesOf(each.text, OPENING), each.byAuthor && each.writer !== null),
    ),
    lead(wordFor(news.length, "Read it on the page", "Read them on the page"), publicUrl + to),
  ];
}
