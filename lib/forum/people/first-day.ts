import { countPosts, type Posts } from "@/db/people/trust";
import { lockPerson } from "@/db/people/writes";
import type { Tx } from "@/db/transaction";
import { DomainError } from "@/lib/errors";
import type { Actor, Member } from "@/lib/pipeline/actor";
import type { MemberRequest } from "@/lib/pipeline/operation";
import { ALLOW, denyFor, type Verdict } from "@/lib/pipeline/verdict";
import type { RichText } from "@/lib/rich-text/document";
import { linksIn } from "@/lib/rich-text/links";
import { mentionsIn } from "@/lib/rich-text/mentions";
import { DAY_MS } from "@/lib/time";
import { counted } from "@/lib/words/counts";
import { momentOf } from "@/lib/words/dates";

const MOST = { threads: 3, replies: 10, links: 2, mentions: 2 } as const;
const SECONDS_APART = 30;

/** For the page of rules. */
export const firstDayInWords = (): string =>
  `${counted(MOST.threads, "thread", "threads")} and ${counted(MOST.replies, "reply", "replies")}, at least ${counted(SECONDS_APART, "second", "seconds")} apart, with at most ${counted(MOST.links, "link", "links")} and ${counted(MOST.mentions, "mention", "mentions")} in each. Your first day ends 24 hours after you join.`;

export interface FirstDay {
  readonly threadsLeft: number;
  readonly repliesLeft: number;
  readonly secondsUntilNext: number;
  readonly roomAt: Date;
  readonly endsAt: Date;
  readonly decided: boolean;
}

/** Null if no first-day limit applies: later, for staff, and for trusted members. */
export async function firstDayOf(actor: Actor, at: Date): Promise<FirstDay | null> {
  return isNew(actor, at) ? left(actor, await countPosts(actor.id, dayOf(actor, at).start), at) : null;
}

/** Locks the member's row, so that of two posts at once the second counts the first. Lock the thread first, as flags do. */
export async function lockPosts(tx: Tx, actor: Actor): Promise<Posts | null> {
  const now = new Date();
  if (!isNew(actor, now)) return null;
  await lockPerson(tx, actor.id);
  return countPosts(actor.id, dayOf(actor, now).start, tx);
}

type Asked = Pick<MemberRequest<unknown, unknown>, "actor" | "at" | "source">;

/** Like every rate limit, the first day's limits apply to browsers only. */
export function canPostToday({ actor, at, source }: Asked, posts: Posts | null, kind: Kind): Verdict {
  if (source !== "browser" || !posts || !isNew(actor, at)) return ALLOW;
  const day = left(actor, posts, at);
  if (day[`${kind}Left`] === 0) {
    const seconds = (day.roomAt.getTime() - at.getTime()) / 1000;
    return denyFor(seconds, `${whatIsFull(day, kind)} You can post more on ${momentOf(day.roomAt)}.`);
  }
  return day.secondsUntilNext === 0
    ? ALLOW
    : denyFor(
        day.secondsUntilNext,
        `${day.decided ? "Your" : "On your first day, your"} posts must be ${SECONDS_APART} seconds apart. You can send this one in ${counted(day.secondsUntilNext, "second", "seconds")}.`,
      );
}

type Kind = "threads" | "replies";
const WORDS = {
  threads: counted(MOST.threads, "thread", "threads"),
  replies: counted(MOST.replies, "reply", "replies"),
};

function whatIsFull({ decided }: FirstDay, kind: Kind): string {
  return decided
    ? `A moderator limited your account to ${WORDS[kind]} a day, and you have posted them.`
    : `On your first day you can post ${WORDS[kind]}, and you have posted them.`;
}

export function requireFirstDayText({ actor, at, source }: Asked, body: RichText): void {
  if (source !== "browser" || !isNew(actor, at)) return;
  refuseMore("links", linksIn(body).length, actor);
  refuseMore("mentions", mentionsIn(body).length, actor);
}

function refuseMore(what: "links" | "mentions", count: number, member: Member): void {
  if (count <= MOST[what]) return;
  const when = isLimited(member) ? "For now" : "On your first day";
  const sentence = `${when}, a post can have at most ${MOST[what]} ${what}. Yours has ${count}: remove some, or wait until ${momentOf(endOf(member))}.`;
  throw new DomainError("invalid", sentence, { fields: { body: sentence } });
}

function left(member: Member, { threads, replies, secondsSinceLast }: Posts, at: Date): FirstDay {
  return {
    threadsLeft: Math.max(0, MOST.threads - threads),
    repliesLeft: Math.max(0, MOST.replies - replies),
    secondsUntilNext: Math.max(0, Math.ceil(SECONDS_APART - (secondsSinceLast ?? SECONDS_APART))),
    roomAt: dayOf(member, at).end,
    endsAt: endOf(member),
    decided: isLimited(member),
  };
}

function isNew(actor: Actor, at: Date): actor is Member {
  if (actor.kind !== "member" || at >= endOf(actor)) return false;
  return isLimited(actor) || (actor.role === "member" && actor.trust === 0);
}

const firstDayEnds = ({ joinedAt }: Member) => new Date(joinedAt.getTime() + DAY_MS);

const isLimited = (member: Member) =>
  member.limitedUntil !== null && member.limitedUntil > firstDayEnds(member);

const endOf = (member: Member) => (isLimited(member) && member.limitedUntil) || firstDayEnds(member);

/** The 24 hours that are counted; for a longer limit, the last window begins 24 hours before the limit ends. */
function dayOf(member: Member, at: Date): { start: Date; end: Date } {
  const ends = endOf(member).getTime();
  const days = Math.max(1, Math.ceil((ends - at.getTime()) / DAY_MS));
  return { start: new Date(ends - days * DAY_MS), end: new Date(ends - (days - 1) * DAY_MS) };
}
