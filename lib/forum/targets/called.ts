import type { TargetKind } from "@/db/targets/schema";
import { TARGETS } from "./kinds";
import type { Seen } from "./kinds/kind";

/** What moderators call a target, in one line; a title is cut unless `whole`. */
export const calledTarget = (
  { kind, thing }: { readonly kind: TargetKind; readonly thing: Seen },
  whole = false,
): string => TARGETS[kind].words.called(thing, whole);
