import type { TargetKind } from "@/db/targets/schema";
import { comment } from "./comment";
import type { TargetTraits } from "./kind";
import { mention } from "./mention";
import { person } from "./person";
import { picture } from "./picture";
import { thread } from "./thread";

/** In the order of the queue's chips. A missing kind, or a missing part of one, does not compile. */
export const TARGETS = { thread, comment, picture, person, mention } satisfies Record<
  TargetKind,
  TargetTraits
> as Readonly<Record<TargetKind, TargetTraits>>;

export const TARGET_KINDS = Object.keys(TARGETS) as TargetKind[];
