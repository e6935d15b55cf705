import { z } from "zod";
import type { CommentForWrite } from "@/db/comments/writes";
import { targetKind } from "@/db/targets/schema";
import type { LockedThread } from "@/db/threads/writes";
import type { Target } from "@/lib/events/event";
import type { FoundTarget } from "./find-target";
import type { State } from "./state";

/** What a flag, a case or a decision is about, by its own number. */
export const targetInput = z.object({
  kind: z.enum(targetKind.enumValues),
  id: z.int().positive(),
}) satisfies z.ZodType<Target>;
export type { Target };

/** The thread that a target is or stands in, and the comment that it is. */
export interface TargetPlace {
  readonly thread: LockedThread | null;
  /** Only of a comment. */
  readonly comment: CommentForWrite | null;
}

/** A target that is decided about, locked with its thread. */
export interface LockedTarget extends TargetPlace {
  readonly target: Target;
  readonly found: FoundTarget;
  readonly state: State;
}
