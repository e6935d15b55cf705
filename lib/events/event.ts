import type { TargetKind } from "@/db/targets/schema";
import type { AnswerEvent } from "./answers";
import type { ContentEvent } from "./content";
import type { FilterEvent } from "./filters";
import type { ModerationEvent } from "./moderation";
import type { NotificationEvent } from "./notifications";
import type { PeopleEvent } from "./people";
import type { ReactionEvent } from "./reactions";
import type { SiteEvent } from "./site";

/** Everything that can happen. The operation that writes a new event does not compile without the event's effects. */
export type ForumEvent =
  | ContentEvent
  | ReactionEvent
  | AnswerEvent
  | ModerationEvent
  | FilterEvent
  | PeopleEvent
  | NotificationEvent
  | SiteEvent;

export type EventName = ForumEvent["name"];
export type EventOf<Name extends EventName> = Extract<ForumEvent, { name: Name }>;

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

/** What is flagged or decided about, by its own number. */
export interface Target {
  readonly kind: TargetKind;
  readonly id: number;
}
