import type { TargetKind } from "@/db/targets/schema";
import { TARGETS } from "./kinds";
import type { Seen } from "./kinds/kind";

export const calledTarget = (
  { kind, target }: { readonly kind: TargetKind; readonly target: Seen },
  whole = false,
): string => TARGETS[kind].words.called(target, whole);
