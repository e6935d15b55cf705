import type { Swept } from "@/db/commands/upkeep";
import type { OutcomeSaid } from "@/db/schema/outcomes";
import type { ThreadKind } from "@/db/schema/threads";
import type { SettlementKind } from "@/db/schema/waiting";
import type { NewsOf } from "@/lib/forum/notifications/input";
import type { PromotedKind } from "@/lib/forum/promotions/rules";
import type { AppealEvent } from "./appeal-event";
import type { DecisionMade, DecisionUndone } from "./decision-event";
import type { FilterEvent, Filtered } from "./filter-event";
import type { FlagEvent } from "./flag-event";
import type { ImportEvent } from "./import-event";
import type { MailEvent } from "./mail-event";
import type { SettingsEvent } from "./settings-event";
import type { SignInEvent } from "./sign-in-event";

/** A thread as its pages know it: what is stale when something in it changes. `tags` are slugs, implied ones too. */
export interface ThreadRef {
  readonly threadId: number;
  readonly slug: string;
  readonly tags: readonly string[];
  /** The handle of who wrote the thread; null for an anonymous question, which does not stand on their page. */
  readonly writer: string | null;
}

/** A reply that was posted. */
export interface Reply extends ThreadRef {
  readonly commentId: number;
  /** The handle of who wrote it, here and below; null for the one who asked an anonymous question, in its thread. */
  readonly commenter: string | null;
  readonly byAuthor: boolean;
  readonly revision: number;
}

/** A mark was set or taken back: how many there are now, and whether that changed anything. */
interface Mark extends ThreadRef {
  readonly count: number;
  readonly changed: boolean;
  readonly revision: number;
}

/** A reply was accepted or is no longer, is outdated or holds again; `commenter` is the handle of who wrote it, as for a reply that is posted. */
interface Acceptance extends ThreadRef {
  readonly commentId: number;
  readonly commenter: string | null;
  readonly changed: boolean;
  readonly revision: number;
}

/** Where something looks otherwise since it was decided about. */
export interface Changed {
  /** The threads it stands in, with all that lists them. */
  readonly threads: readonly ThreadRef[];
  /** The handles of those whose pages name it, or say something of them. */
  readonly people: readonly string[];
  /** Other threads whose pages lead to it. */
  readonly lines: readonly number[];
  /** The names in storage of pictures that are shown no longer, or again. */
  readonly pictures: readonly string[];
}

/** Everything that can happen. A new event does not compile until effects.ts answers it. */
export type ForumEvent =
  | MailEvent
  | FilterEvent
  | DecisionMade
  | DecisionUndone
  | AppealEvent
  | FlagEvent
  | ImportEvent
  | SettingsEvent
  | SignInEvent
  | (ThreadRef & { name: "thread.posted"; kind: ThreadKind; revision: number; filtered?: Filtered })
  | (ThreadRef & { name: "article.pinned" })
  | (Reply & { name: "comment.posted"; filtered?: Filtered })
  /** One reply for each question, in the order they were chosen. */
  | { name: "questions.answered"; answers: Reply[] }
  | (ThreadRef & { name: "question.settled"; commentId: number | null; kind: SettlementKind })
  | (ThreadRef & { name: "question.reopened"; commentId: number | null })
  /** `by` is who accepted it: the one who asked, or the author. */
  | (Acceptance & { name: "answer.accepted"; by: number })
  | (Acceptance & { name: "answer.unaccepted" })
  /** `first` where it held until then; `by` is who says so; `threadIds` are those it was given in as one answer. `decisionId` is null where the author says so. */
  | (Acceptance & {
      name: "answer.outdated";
      threadIds: number[];
      newerId: number | null;
      first: boolean;
      by: number;
      decisionId: number | null;
    })
  /** `undoneIds` are the decisions that were taken back by it. */
  | (Acceptance & { name: "answer.current"; threadIds: number[]; undoneIds: number[] })
  /** `helper` is the handle of whose words helped; null where they asked anonymously. */
  | (Mark & { name: "helpful.marked"; commentId: number | null; helper: string | null })
  | (Mark & { name: "helpful.unmarked"; commentId: number | null; helper: string | null })
  | (Mark & { name: "question.joined" })
  | (Mark & { name: "question.left" })
  | { name: "thread.followed"; threadId: number; slug: string }
  | { name: "thread.unfollowed"; threadId: number; slug: string }
  | { name: "thread.visited"; threadId: number; seenCommentId: number }
  /**
   * `tags` are those before and after. `silent` where the edit leaves no history. `commenters` are those whose pages
   * name the thread by a title that it has no longer, or name it no longer, or name it from now on; `lines` are the
   * threads that do so because one was a comment in the other.
   */
  | (ThreadRef & {
      name: "thread.edited";
      filtered?: Filtered;
      revision: number;
      silent: boolean;
      commenters: string[];
      lines: number[];
    })
  /** Here and below `lines` are also the threads where an outdated answer led to what stands there no longer. */
  | (ThreadRef & { name: "thread.withdrawn"; revision: number; commenters: string[]; lines: number[] })
  /** A comment became this thread: `moved` replies went along, by `commenters`. A line is left in `from`. */
  | (ThreadRef & {
      name: "comment.promoted";
      kind: PromotedKind;
      commentId: number;
      from: ThreadRef;
      moved: number;
      /** Null where the author did it, in the course of things. */
      decisionId: number | null;
      commenters: string[];
      lines: number[];
      by: number;
      revision: number;
    })
  | (ThreadRef & {
      name: "comment.edited";
      filtered?: Filtered;
      commentId: number;
      commenter: string | null;
      revision: number;
      silent: boolean;
    })
  | (ThreadRef & {
      name: "comment.withdrawn";
      commentId: number;
      commenter: string | null;
      lines: number[];
      revision: number;
    })
  | (ThreadRef & { name: "story.updated"; updateId: number; revision: number; filtered?: Filtered })
  /** Whoever is asked now what became of it, at most as many as one round asks. */
  | { name: "outcome.asked"; asked: { threadId: number; weeks: number }[] }
  | (ThreadRef & {
      name: "outcome.told";
      weeks: number;
      said: OutcomeSaid;
      changed: boolean;
      revision: number;
    })
  /** After how many weeks nobody is asked, and is asked again. */
  | { name: "outcomes.stopped"; threadId: number; weeks: number[] }
  | { name: "outcomes.resumed"; threadId: number; weeks: number[] }
  | { name: "tag.followed"; tagId: number; slug: string }
  | { name: "tag.unfollowed"; tagId: number; slug: string }
  /** A visitor's address. */
  | { name: "notifier.forgotten"; flagId: number }
  | { name: "notifier.kept"; flagId: number }
  /** How many were told of it. */
  | { name: "people.notified"; of: NewsOf["of"]; people: number }
  /** How many were new until then. */
  | { name: "inbox.seen"; seen: number }
  | { name: "draft.saved"; place: string; version: number }
  | { name: "draft.discarded"; place: string }
  | { name: "picture.reserved"; key: string }
  | { name: "picture.stored"; key: string; width: number; height: number }
  | { name: "pictures.swept"; keys: string[]; seen: number }
  | { name: "person.enrolled"; personId: number; handle: string }
  | { name: "person.joined"; personId: number; handle: string }
  | { name: "address.confirmed"; personId: number; handle: string }
  /** A member changed what their page says of them; `formerHandle` is the same where only the rest changed. */
  | { name: "person.described"; personId: number; handle: string; formerHandle: string }
  /** How many people had what their names look like stored. */
  | { name: "names.folded"; people: number }
  | ({ name: "leftovers.swept"; careSigns: number } & Swept)
  | { name: "samples.removed"; threads: number; people: number; kept: number }
  /** `last` is the number of whom a batch ended with; null where nobody was left. */
  | {
      name: "trust.weighed";
      last: number | null;
      moved: { personId: number; from: number; to: number }[];
    }
  | { name: "tags.defined"; slugs: string[] };

export type EventOf<Name extends ForumEvent["name"]> = Extract<ForumEvent, { name: Name }>;
