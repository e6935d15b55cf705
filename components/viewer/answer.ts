import type { CareShown } from "@/lib/actions/care";

/** Whether somebody may do something; if not, the sentence that says why. */
export type May = true | string;

/** What `GET /api/viewer` tells a member about themselves; null to anybody else. */
export interface ViewerAnswer {
  readonly signedIn: true;
  readonly handle: string;
  readonly name: string;
  readonly isAuthor: boolean;
  /** How many notifications are new, counted to 100. */
  readonly unseen: number;
  /** How many questions wait for the author; null to all but authors and admins. */
  readonly authorWaiting: number | null;
  /** What waits for those who keep order; null to all others. */
  readonly toDecide: { readonly cases: number; readonly appeals: number } | null;
  /** Where the page shows a tag: whether they follow it. */
  readonly tagFollowed?: boolean;
  /** Where the page shows a thread; null if there is none. */
  readonly thread?: ViewerOfThread | null;
}

export interface FirstDayLeft {
  readonly threadsLeft: number;
  readonly repliesLeft: number;
  readonly secondsUntilNext: number;
  /** When there is room again, and when all of it ends, in ISO 8601. */
  readonly roomAt: string;
  readonly endsAt: string;
  /** A moderator decided so. */
  readonly decided: boolean;
}

/** A notice on a post in which somebody may be in danger. */
export interface CareOfPost {
  /** Null where it is on the thread itself. */
  readonly commentId: number | null;
  /** They wrote the post themselves. */
  readonly own: boolean;
  /** What a closed notice is remembered by on the device. */
  readonly key: string;
  readonly notice: CareShown;
  /** The page of the case, for moderators; null for the writer. */
  readonly casePath: string | null;
}

/** What a member has to do with a thread, and may do in it. */
export interface ViewerOfThread {
  readonly own: boolean;
  /** The handle of who asked an anonymous question; null to all but those who keep order. */
  readonly asker: string | null;
  readonly helpful: boolean;
  readonly meToo: boolean;
  readonly followed: boolean;
  readonly helpfulComments: readonly number[];
  /** Whether they flagged the thread, and what of it. */
  readonly flagged: boolean;
  readonly flaggedComments: readonly number[];
  /** The last comment they know; null on their first visit. */
  readonly seen: number | null;
  /** What others wrote since, oldest first. */
  readonly newComments: readonly number[];
  /** Whether they have been told of something here that they have not seen. */
  readonly toldOfNew: boolean;
  /** What is left of a new member's first day; null where there is no such limit. */
  readonly firstDay: FirstDayLeft | null;
  readonly canReply: May;
  readonly canMark: May;
  readonly canJoin: May;
  readonly canAccept: May;
  /** Whether they may make threads of comments: most cannot, and nothing is said of it. */
  readonly canPromote: boolean;
  /** The same for deciding about it and the replies to it. */
  readonly canDecide: boolean;
  /** The same for saying that an answer is outdated. */
  readonly canMarkOutdated: boolean;
  /** Whether they may flag what is not their own. */
  readonly canFlag: boolean;
  readonly canMarkComments: May;
  readonly canMarkOwn: May;
  /** Filled for moderators and the writer of such a post; empty for everybody else. */
  readonly care: readonly CareOfPost[];
}
