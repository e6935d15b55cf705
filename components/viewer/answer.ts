import type { CareShown } from "@/lib/actions/care";
import type { Counts } from "./follow-counts";

/** `true`, or the sentence that says why not. */
export type May = true | string;

/** The answer of `GET /api/viewer`; null for a visitor. */
export interface ViewerAnswer {
  readonly signedIn: true;
  readonly handle: string;
  readonly name: string;
  readonly isAuthor: boolean;
  /** Counted to 100. */
  readonly unseen: number;
  /** Null for everybody but authors and admins. */
  readonly authorWaiting: number | null;
  /** Null for everybody but moderators. */
  readonly toDecide: Counts | null;
  readonly administers: boolean;
  /** Only on a tag's page. */
  readonly tagFollowed?: boolean;
  /** Only on a page with rows of threads: those with replies since the member last read them. */
  readonly newReplies?: readonly NewRepliesOfThread[];
  /** Handles of the members whose posts are folded for this reader. */
  readonly muted: readonly string[];
  /** Only on a page with rows of threads: those that the member hid, or whose writer they muted. */
  readonly leftOut?: readonly LeftOutThread[];
  /** Only on a thread's page; null without such a thread. */
  readonly thread?: ViewerOfThread | null;
}

export interface LeftOutThread {
  readonly threadId: number;
  readonly why: "hidden" | "muted";
}

export interface NewRepliesOfThread {
  readonly threadId: number;
  /** Counted to 100. */
  readonly count: number;
  /** The first new reply by time. */
  readonly first: number;
}

export interface FirstDayLeft {
  readonly threadsLeft: number;
  readonly repliesLeft: number;
  readonly secondsUntilNext: number;
  /** ISO 8601: when the next post is allowed, and when all limits end. */
  readonly roomAt: string;
  readonly endsAt: string;
  /** A moderator set these limits. */
  readonly decided: boolean;
}

export interface CareOfPost {
  /** Null for the thread itself. */
  readonly commentId: number | null;
  readonly own: boolean;
  /** A notice that was closed is remembered by this key in the browser. */
  readonly key: string;
  readonly notice: CareShown;
  /** Null for the writer. */
  readonly casePath: string | null;
}

export interface ResolvedMark {
  /** Null for the thread itself. */
  readonly commentId: number | null;
  readonly kind: "handed_over" | "declined" | "no_question";
}

export interface ViewerOfThread {
  readonly own: boolean;
  /** The asker of an anonymous question; null for everybody but moderators. */
  readonly asker: string | null;
  readonly helpful: boolean;
  readonly meToo: boolean;
  readonly followed: boolean;
  readonly saved: boolean;
  readonly savedComments: readonly number[];
  readonly hiddenForOneself: boolean;
  readonly helpfulComments: readonly number[];
  readonly flagged: boolean;
  readonly flaggedComments: readonly number[];
  /** The last comment they have seen; null on their first visit. */
  readonly seen: number | null;
  readonly newComments: readonly number[];
  readonly toldOfNew: boolean;
  /** Replies that moderators are checking: the reader's own, and everybody's for moderators. */
  readonly heldComments: readonly number[];
  /** Null without limits for new members. */
  readonly firstDay: FirstDayLeft | null;
  readonly canReply: May;
  readonly canMark: May;
  readonly canJoin: May;
  readonly canAccept: May;
  /** A boolean and not a sentence: a member who may not sees no button. */
  readonly canPromote: boolean;
  readonly canDecide: boolean;
  readonly canMarkOutdated: boolean;
  readonly canFlag: boolean;
  readonly canMarkComments: May;
  readonly canMarkOwn: May;
  /** The comment that this thread was; null for everybody who may not promote. */
  readonly promotedFrom: number | null;
  /** What the author resolved in this thread; empty for everybody but authors and admins. */
  readonly resolved: readonly ResolvedMark[];
  /** Empty for everybody but moderators and the writer of the post. */
  readonly care: readonly CareOfPost[];
}
