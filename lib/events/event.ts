import type { TargetKind } from "@/db/targets/schema";
import type { AnswerEvent } from "./answers";
import type { ContentEvent } from "./content";
import type { FilterEvent } from "./filters";
import type { ModerationEvent } from "./moderation";
import type { NotificationEvent } from "./notifications";
import type { PeopleEvent } from "./people";
import type { ReactionEvent } from "./reactions";
import type { SiteEvent } from "./site";

/** The operation that writes a new event does not compile without the event's effects. */
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

export interface ThreadRef {
  readonly threadId: number;
  readonly slug: string;
  readonly tags: readonly string[];
  /** The writer's handle; null for an anonymous question, which the writer's page does not list. */
  readonly writer: string | null;
}

export interface Reply extends ThreadRef {
  readonly commentId: number;
  readonly commenter: string | null;
  readonly byAuthor: boolean;
  readonly revision: number;
}

export interface Changed {
  readonly threads: readonly ThreadRef[];
  /** Handles of the people whose pages name the target or list a decision about them. */
  readonly people: readonly string[];
  /** Ids of other threads whose pages link to the target. */
  readonly lines: readonly number[];
  readonly pictures: readonly string[];
}

export interface Target {
  readonly kind: TargetKind;
  readonly id: number;
}
