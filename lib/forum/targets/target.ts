import { z } from "zod";
import type { CommentForWrite } from "@/db/comments/writes";
import { targetKind } from "@/db/targets/schema";
import type { LockedThread } from "@/db/threads/writes";
import type { Target } from "@/lib/events/event";
import type { FoundTarget } from "./find-target";
import type { State } from "./state";

export const targetInput = z.object({
  kind: z.enum(targetKind.enumValues),
  id: z.int().positive(),
}) satisfies z.ZodType<Target>;
export type { Target };

export interface TargetPlace {
  readonly thread: LockedThread | null;
  readonly comment: CommentForWrite | null;
}

export interface LockedTarget extends TargetPlace {
  readonly target: Target;
  readonly found: FoundTarget;
  readonly state: State;
}
